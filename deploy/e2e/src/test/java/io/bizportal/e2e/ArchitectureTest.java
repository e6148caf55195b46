package io.bizportal.e2e;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape of the house, over the classes of all modules at once. */
class ArchitectureTest {

  private static final List<String> MODULES =
      List.of(
          "platform/kit",
          "platform/embedded",
          "identity-service",
          "identity-service/keycloak",
          "entitlement-service",
          "pbx-config-service",
          "notification-service",
          "gateway",
          "deploy/local");

  private static final String SERVICES =
      "io\\.bizportal\\.(identity|entitlement|pbx|notification|gateway)(\\..*)?";

  private static JavaClasses house;

  @BeforeAll
  static void importAllModules() {
    Path root = Path.of("..", "..").toAbsolutePath().normalize();
    house =
        new ClassFileImporter()
            .importPaths(
                MODULES.stream().map(m -> root.resolve(m).resolve("target/classes")).toList());
    for (String module : MODULES) {
      assertThat(
              house.stream()
                  .anyMatch(c -> inModule(c.getSource().orElseThrow().getUri().getPath(), module)))
          .as("classes of %s were found", module)
          .isTrue();
    }
  }

  private static boolean inModule(String path, String module) {
    return path.contains("/" + module + "/target/classes/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "entitlement", "pbx", "notification", "gateway"})
  void aServiceImportsNoOther(String service) {
    String[] others =
        Stream.of("identity", "entitlement", "pbx", "notification", "gateway", "keycloak", "local")
            .filter(o -> !o.equals(service))
            .map(o -> "io.bizportal." + o + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("io.bizportal." + service + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .check(house);
  }

  @Test
  void theKitDependsOnNothingOfTheHouse() {
    classes()
        .that()
        .resideInAPackage("io.bizportal.kit..")
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages(
            "io.bizportal.identity..",
            "io.bizportal.entitlement..",
            "io.bizportal.pbx..",
            "io.bizportal.notification..",
            "io.bizportal.gateway..",
            "io.bizportal.embedded..")
        .check(house);
  }

  @Test
  void whatRunsInsideKeycloakStandsAlone() {
    classes()
        .that()
        .resideInAPackage("io.bizportal.keycloak..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.bizportal.keycloak..",
            "org.keycloak..",
            "java..",
            "jakarta..",
            "org.jboss..",
            "org.jspecify..",
            "com.fasterxml..",
            "org.infinispan..")
        .check(house);
  }

  @Test
  void packagesAreFeaturesNotLayers() {
    noClasses()
        .should()
        .resideInAnyPackage(
            "..service..",
            "..services..",
            "..controller..",
            "..controllers..",
            "..repository..",
            "..repositories..",
            "..entity..",
            "..entities..",
            "..dto..",
            "..model..",
            "..util..",
            "..utils..",
            "..common..",
            "..impl..",
            "..helper..",
            "..resource..",
            "..resources..")
        .check(house);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .that()
        .resideInAPackage("io.bizportal..")
        .should()
        .haveNameMatching(".*(Manager|Utils?|Helper|Impl)$")
        .orShould()
        .haveNameMatching(".*\\.Abstract[A-Z][^.]*$")
        .check(house);
  }

  @Test
  void dependenciesComeThroughTheConstructor() {
    noFields()
        .that()
        .areDeclaredInClassesThat()
        .haveNameMatching(SERVICES)
        .should()
        .beAnnotatedWith("jakarta.inject.Inject")
        .check(house);
  }

  @Test
  void timeIsReadFromAnInjectedClock() {
    noClasses()
        .that()
        .haveNameMatching(SERVICES)
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(house);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kit", "identity", "entitlement", "pbx", "notification", "gateway"})
  void featuresDoNotGoInCircles(String part) {
    slices().matching("io.bizportal." + part + ".(*)..").should().beFreeOfCycles().check(house);
  }
}
