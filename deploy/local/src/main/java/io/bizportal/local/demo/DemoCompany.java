package io.bizportal.local.demo;

import io.bizportal.local.SignIn;
import io.bizportal.local.StackView;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The company that somebody trying the house finds in it. */
public final class DemoCompany {

  private static final String RUN = "000001";
  private static final String PASSWORD = "Minato-Demo-1";

  private DemoCompany() {}

  /**
   * Loads it through the public APIs, as far as it is not there yet: the orders, one activation,
   * and the administrator's first password.
   */
  public static List<SignIn> load(StackView stack, Consumer<String> progress) {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
    OrderFile order = OrderFile.read("order.json", RUN, today);
    OrderFile more = OrderFile.read("more-services.json", RUN, today);
    Operator operator = new Operator(stack.base(), stack.operatorSecret());
    if (!operator.knows(order.orderId())) {
      operator.order(order);
      progress.accept("ordered " + order.company());
    }
    if (!operator.knows(more.orderId())) {
      operator.order(more);
      progress.accept("ordered more services");
    }
    operator.activate(order.contract(0));
    Person administrator = Person.administrator(stack, order);
    Mails.Mail invitation =
        new Mails(stack.mailbox()).next(administrator.email(), 0, m -> m.text().contains("#code="));
    String code = Person.code(invitation.registrationUrl());
    int open =
        Api.anonymous(stack.base())
            .post("/api/identity/v1/registrations/checks", Map.of("code", code))
            .status();
    if (open == 200) {
      administrator.register(invitation.registrationUrl(), PASSWORD);
      progress.accept("registered " + administrator.email());
    }
    return List.of(
        new SignIn(
            "portal administrator",
            administrator.email(),
            PASSWORD,
            "one-time password in the mailbox"));
  }
}
