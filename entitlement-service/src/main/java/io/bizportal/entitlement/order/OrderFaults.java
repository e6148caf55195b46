package io.bizportal.entitlement.order;

import io.bizportal.entitlement.order.PlaceOrder.OrderedContract;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemCode;
import io.bizportal.kit.problem.ProblemException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All that is wrong with an order's contracts, each told where it stands. */
final class OrderFaults {

  /** What may be wrong with one of them. */
  enum Fault {
    VOICE_GROUP_MISSING(
        "voice-group-missing",
        "IP Voiceの契約には音声グループが必要です",
        "An IP Voice contract needs its voice group"),
    VOICE_GROUP_UNEXPECTED(
        "voice-group-unexpected",
        "音声グループはIP Voiceの契約だけのものです",
        "Only IP Voice contracts belong to a voice group"),
    REPRESENTATIVE(
        "voice-group-representative",
        "音声グループには代表契約がちょうど1つ必要です",
        "A voice group needs exactly one representative contract"),
    VOICE_GROUP_FULL(
        "voice-group-full",
        "1つの音声グループに入れられる契約は100件までです",
        "A voice group takes 100 contracts at most"),
    BASE_MISSING(
        "base-contract-missing",
        "ドットフォンオフィスの契約には親契約と管理者IDが必要です",
        "A Dotphone Office contract needs its base contract and admin ID"),
    BASE_UNEXPECTED(
        "base-contract-unexpected",
        "親契約と管理者IDはドットフォンオフィスの契約だけのものです",
        "Only Dotphone Office contracts have a base contract and an admin ID"),
    BASE_UNKNOWN(
        "base-contract-unknown",
        "この企業に、親となるドットフォンオフィスの契約がありません",
        "The company has no such Dotphone Office contract to be the base"),
    ADMIN_ID_DIFFERS(
        "admin-id-differs", "管理者IDが親契約のものと異なります", "This is not the base contract’s admin ID"),
    ADMIN_ID_TAKEN("admin-id-taken", "この管理者IDはすでに使われています", "This admin ID is in use already");

    private final String code;
    private final String japanese;
    private final String english;

    Fault(String code, String japanese, String english) {
      this.code = code;
      this.japanese = japanese;
      this.english = english;
    }
  }

  private ProblemException refusal;
  private boolean any;

  OrderFaults() {
    this(CommonProblem.VALIDATION);
  }

  OrderFaults(ProblemCode problem) {
    this.refusal = new ProblemException(problem);
  }

  /** Looks at every contract; {@code at} is the place within it. */
  void addEach(PlaceOrder order, String at, Function<OrderedContract, @Nullable Fault> look) {
    for (int i = 0; i < order.contracts().size(); i++) {
      Fault fault = look.apply(order.contracts().get(i));
      if (fault != null) {
        any = true;
        refusal =
            refusal.withField("/contracts/" + i + at, fault.code, fault.japanese, fault.english);
      }
    }
  }

  /** Refuses the order if anything was wrong. */
  void refuse() {
    if (any) {
      throw refusal;
    }
  }
}
