package io.bizportal.kit.spool;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.table.TableAnswer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers of any length, which end, fail or wait for a sign. */
@Path("/v1/long")
@PermitAll
@Produces("text/csv")
@RunOnVirtualThread
public class LongAnswers {

  static final byte[] LINE = "0123456789abcde\n".getBytes(StandardCharsets.US_ASCII);

  /** What ends some answer's waiting, and what tells that it was written. */
  record Signs(CountDownLatch goOn, CountDownLatch written) {

    Signs() {
      this(new CountDownLatch(1), new CountDownLatch(1));
    }
  }

  static final Map<String, Signs> SIGNS = new ConcurrentHashMap<>();

  private final Spool spool;

  LongAnswers(Spool spool) {
    this.spool = spool;
  }

  @GET
  @Path("/spooled/{lines}")
  public RestResponse<StreamingOutput> spooled(
      @PathParam("lines") int lines,
      @QueryParam("fails") boolean fails,
      @QueryParam("waits") String waits) {
    return TableAnswer.of("long", spool.of(to -> write(to, lines, fails, waits)));
  }

  @GET
  @Path("/plain/{lines}")
  public RestResponse<StreamingOutput> plain(
      @PathParam("lines") int lines, @QueryParam("fails") boolean fails) {
    return TableAnswer.of("long", to -> write(to, lines, fails, null));
  }

  private static void write(OutputStream to, int lines, boolean fails, String waits)
      throws IOException {
    try (to) {
      for (int i = 0; i < lines; i++) {
        to.write(LINE);
      }
      if (fails) {
        throw new ProblemException(CommonProblem.CONFLICT);
      }
      if (waits != null) {
        SIGNS.get(waits).written().countDown();
        SIGNS.get(waits).goOn().await();
        to.write(LINE);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
