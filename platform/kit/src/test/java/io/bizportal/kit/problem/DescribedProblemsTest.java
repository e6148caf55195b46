package io.bizportal.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.junit.jupiter.api.Test;

class DescribedProblemsTest {

  @Test
  void editTellsAllThatItCanBeRefusedWith() {
    Operation edit =
        operation()
            .addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("any"))
            .requestBody(OASFactory.createRequestBody())
            .addParameter(parameter("If-Match", Parameter.In.HEADER));

    APIResponses answers = described("/v1/things/{id}", edit);

    assertThat(answers.getAPIResponses().keySet())
        .containsExactlyInAnyOrder(
            "200", "400", "401", "403", "404", "412", "413", "415", "422", "428", "503");
    assertThat(answers.getAPIResponse("428").getRef())
        .isEqualTo("#/components/responses/PreconditionRequired");
  }

  @Test
  void publicListTellsOnlyOfItsParameters() {
    Operation list = operation().addParameter(parameter("limit", Parameter.In.QUERY));

    APIResponses answers = described("/v1/things", list);

    assertThat(answers.getAPIResponses().keySet()).containsExactlyInAnyOrder("200", "422", "503");
  }

  @Test
  void refusalOfItsOwnKeepsItsWordsAndGetsTheProblemsForm() {
    Operation upload = operation();
    upload
        .getResponses()
        .addAPIResponse("413", OASFactory.createAPIResponse().description("Longer than 5 MB"))
        .addAPIResponse("400", OASFactory.createAPIResponse().description("Bad Request"));

    APIResponses answers =
        described("/v1/music", upload.requestBody(OASFactory.createRequestBody()));

    assertThat(answers.getAPIResponse("413").getDescription()).isEqualTo("Longer than 5 MB");
    assertThat(
            answers
                .getAPIResponse("413")
                .getContent()
                .getMediaType("application/problem+json")
                .getSchema()
                .getRef())
        .isEqualTo("#/components/schemas/Problem");
    assertThat(answers.getAPIResponse("400").getRef())
        .isEqualTo("#/components/responses/Malformed");
  }

  @Test
  void everyReferenceLeadsToSomething() {
    OpenAPI description = description("/v1/things/{id}", operation());

    new DescribedProblems().filterOpenAPI(description);

    assertThat(description.getComponents().getResponses())
        .containsOnlyKeys("NotFound", "Unavailable");
    assertThat(description.getComponents().getSchemas())
        .containsOnlyKeys("Problem", "FieldProblem");
  }

  private static APIResponses described(String path, Operation operation) {
    new DescribedProblems().filterOpenAPI(description(path, operation));
    return operation.getResponses();
  }

  private static OpenAPI description(String path, Operation operation) {
    return OASFactory.createOpenAPI()
        .paths(
            OASFactory.createPaths().addPathItem(path, OASFactory.createPathItem().PUT(operation)));
  }

  private static Operation operation() {
    return OASFactory.createOperation()
        .responses(
            OASFactory.createAPIResponses()
                .addAPIResponse("200", OASFactory.createAPIResponse().description("OK")));
  }

  private static Parameter parameter(String name, Parameter.In in) {
    return OASFactory.createParameter().name(name).in(in);
  }
}
