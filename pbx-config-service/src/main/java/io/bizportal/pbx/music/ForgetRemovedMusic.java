package io.bizportal.pbx.music;

import io.bizportal.pbx.PbxConfig;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Goes round for files of removed hold music that were kept long enough. */
@ApplicationScoped
class ForgetRemovedMusic {

  private static final Logger LOG = Logger.getLogger(ForgetRemovedMusic.class);

  private final MusicContent content;
  private final PbxConfig config;
  private final Clock clock;

  ForgetRemovedMusic(MusicContent content, PbxConfig config, Clock clock) {
    this.content = content;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void go() {
    int forgotten = content.forget(clock.instant().minus(config.removedMusic().kept()));
    if (forgotten > 0) {
      LOG.infof("%d files of removed hold music forgotten", forgotten);
    }
  }
}
