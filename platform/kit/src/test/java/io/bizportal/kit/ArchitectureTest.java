package io.bizportal.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  /**
   * Whole words and the beginnings of camel-case names; "terminal user" is what a token calls one.
   */
  private static final Pattern TELEPHONY =
      Pattern.compile(
          "(?i:\\b(pbx|sip|voip|voicemail|handset|dial|telephone|ring seconds)\\b)"
              + "|\\b(Pbx|Sip|Voip|Dial|Telephon|Extension)[A-Z]\\w*");

  /** CloudEvents and RFC 9457 have extensions of their own. */
  private static final List<String> OTHER_EXTENSIONS = List.of("ExtensionAttribute");

  private static final JavaClasses KIT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.bizportal.kit");

  @Test
  void theKitKnowsNoTelephony() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
      for (Path source : sources.filter(Files::isRegularFile).toList()) {
        assertThat(
                Files.readAllLines(source).stream()
                    .filter(line -> OTHER_EXTENSIONS.stream().noneMatch(line::contains))
                    .filter(line -> TELEPHONY.matcher(line).find()))
            .as("%s", source)
            .isEmpty();
      }
    }
  }

  @Test
  void packagesDoNotGoInCircles() {
    slices().matching("io.bizportal.kit.(*)..").should().beFreeOfCycles().check(KIT);
  }

  @Test
  void onlySomePackagesNeedADatabase() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "io.bizportal.kit.outbox",
            "io.bizportal.kit.inbox",
            "io.bizportal.kit.bulk",
            "io.bizportal.kit.table",
            "io.bizportal.kit.imports")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql", "javax.sql", "org.postgresql..", "jakarta.transaction..")
        .check(KIT);
  }
}
