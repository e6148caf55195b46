package io.bizportal.kit.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Says in a service's API description which problems an operation answers with (I2): those that
 * follow from how it is asked. What only it has stands at its method, and gets the problem's form.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DescribedProblems implements OASFilter {

  private static final String PROBLEM = "Problem";
  private static final String FIELD_PROBLEM = "FieldProblem";

  /** What the framework writes where a method says nothing. */
  private static final Set<String> GENERATED =
      Set.of("Not Authorized", "Not Allowed", "Bad Request");

  @Override
  public void filterOpenAPI(OpenAPI description) {
    if (description.getPaths() == null) {
      return;
    }
    Components components =
        description.getComponents() == null
            ? OASFactory.createComponents()
            : description.getComponents();
    description.setComponents(components);
    components.addSchema(PROBLEM, problem()).addSchema(FIELD_PROBLEM, fieldProblem());
    Set<CommonProblem> met = new TreeSet<>();
    description
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach((_, operation) -> met.addAll(describe(path, operation))));
    met.forEach(problem -> components.addResponse(name(problem), response(problem)));
  }

  /** Those that it can be answered with whatever it does. */
  private static Set<CommonProblem> describe(String path, Operation operation) {
    Set<CommonProblem> problems = expected(path, operation);
    APIResponses answers = operation.getResponses();
    Map.copyOf(answers.getAPIResponses())
        .forEach((status, answer) -> refine(answers, status, answer));
    for (CommonProblem problem : problems) {
      String status = Integer.toString(problem.status());
      if (!answers.hasAPIResponse(status)) {
        answers.addAPIResponse(status, OASFactory.createAPIResponse().ref(name(problem)));
      }
    }
    return problems;
  }

  /** Leaves of the refusals told so far what a method says itself, in the form that they have. */
  private static void refine(APIResponses answers, String status, APIResponse answer) {
    if (!status.startsWith("4")) {
      return;
    }
    if (answer.getDescription() == null || GENERATED.contains(answer.getDescription())) {
      answers.removeAPIResponse(status);
    } else if (answer.getContent() == null) {
      answer.setContent(content());
    }
  }

  private static Set<CommonProblem> expected(String path, Operation operation) {
    List<Parameter> parameters = operation.getParameters();
    List<Parameter> all = parameters == null ? List.of() : parameters;
    Set<CommonProblem> problems = new TreeSet<>();
    problems.add(CommonProblem.UNAVAILABLE);
    if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
      problems.add(CommonProblem.UNAUTHORIZED);
      problems.add(CommonProblem.FORBIDDEN);
    }
    if (path.contains("{")) {
      problems.add(CommonProblem.NOT_FOUND);
    }
    if (operation.getRequestBody() != null) {
      problems.add(CommonProblem.MALFORMED);
      problems.add(CommonProblem.TOO_LARGE);
      problems.add(CommonProblem.UNSUPPORTED_MEDIA_TYPE);
      problems.add(CommonProblem.VALIDATION);
    }
    if (all.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.QUERY)) {
      problems.add(CommonProblem.VALIDATION);
    }
    if (all.stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()))) {
      problems.add(CommonProblem.PRECONDITION_FAILED);
      problems.add(CommonProblem.PRECONDITION_REQUIRED);
    }
    return problems;
  }

  private static APIResponse response(CommonProblem problem) {
    return OASFactory.createAPIResponse()
        .description(problem.title(Locale.ENGLISH))
        .content(content());
  }

  private static Content content() {
    return OASFactory.createContent()
        .addMediaType(
            ProblemDocument.MEDIA_TYPE,
            OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM)));
  }

  /** {@code NOT_FOUND} as {@code NotFound}. */
  private static String name(CommonProblem problem) {
    StringBuilder name = new StringBuilder();
    for (String word : problem.name().split("_")) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }

  private static Schema problem() {
    return object("RFC 9457; a problem may have more members than these")
        .addProperty("type", text("urn:bizportal:problem: and the code"))
        .addProperty("title", text("in the reader's language"))
        .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
        .addProperty("code", text("stable, in kebab case"))
        .addProperty("instance", text("the path that was asked for"))
        .addProperty("detail", text("in the reader's language"))
        .addProperty(
            "errors",
            OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .description("what is wrong, field by field")
                .items(OASFactory.createSchema().ref(FIELD_PROBLEM)))
        .addProperty("requestId", text("by which operators find it in their logs"))
        .required(List.of("type", "title", "status", "code", "instance"));
  }

  private static Schema fieldProblem() {
    return object("What is wrong with one field")
        .addProperty(
            "pointer", text("JSON pointer into the body, or a query parameter's name after a /"))
        .addProperty("code", text("stable, in kebab case"))
        .addProperty("message", text("in the reader's language"))
        .required(List.of("pointer", "code", "message"));
  }

  private static Schema object(String description) {
    return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
  }
}
