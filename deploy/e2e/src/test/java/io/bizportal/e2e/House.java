package io.bizportal.e2e;

import io.bizportal.local.Layout;
import io.bizportal.local.Ports;
import io.bizportal.local.Stack;
import io.bizportal.local.demo.Company;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one running house as a {@link Stack}, which stands until the last of them is
 * over. Whoever stops a part of it starts it again.
 */
final class House implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(House.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Stack.class;
  }

  @Override
  public Stack resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Stack.class, _ -> start(), Stack.class);
  }

  /** A company nobody else has, ordered, with its first contract active. */
  static Company newCompany(Stack house) {
    Company company =
        Company.order(house.view(), "%06d".formatted(new SecureRandom().nextInt(1_000_000)));
    company.activate(0);
    return company;
  }

  private static Stack start() {
    Layout layout = Layout.in(Path.of("target/house"));
    layout.forget();
    return Stack.start(layout, Ports.free());
  }
}
