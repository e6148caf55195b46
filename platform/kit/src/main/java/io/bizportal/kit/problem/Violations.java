package io.bizportal.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Bean validation's findings with pointers, codes and both languages. */
final class Violations {

  private record Text(String code, String japanese, String english) {}

  private static final Map<String, Text> TEXTS =
      Map.ofEntries(
          text("NotNull", "required", "入力してください", "Required"),
          text("NotBlank", "required", "入力してください", "Required"),
          text("NotEmpty", "required", "入力してください", "Required"),
          text("Size", "size", "{min}～{max}の長さで入力してください", "The length must be {min} to {max}"),
          text("Min", "min", "{value}以上で入力してください", "Must be at least {value}"),
          text("Max", "max", "{value}以下で入力してください", "Must be at most {value}"),
          text("DecimalMin", "min", "{value}以上で入力してください", "Must be at least {value}"),
          text("DecimalMax", "max", "{value}以下で入力してください", "Must be at most {value}"),
          text("Positive", "positive", "正の値を入力してください", "Must be positive"),
          text("PositiveOrZero", "positive", "0以上で入力してください", "Must not be negative"),
          text("Email", "email", "メールアドレスの形式が正しくありません", "Not a valid e-mail address"),
          text("Pattern", "pattern", "形式が正しくありません", "The form is not valid"),
          text("Past", "past", "過去の日時を入力してください", "Must be in the past"),
          text("Future", "future", "未来の日時を入力してください", "Must be in the future"),
          text("Null", "not-allowed", "入力できません", "Must not be given"));

  private Violations() {}

  private static Map.Entry<String, Text> text(
      String constraint, String code, String japanese, String english) {
    return Map.entry(constraint, new Text(code, japanese, english));
  }

  static ProblemException refusal(ConstraintViolationException e) {
    boolean ours =
        e.getConstraintViolations().isEmpty()
            || e.getConstraintViolations().stream().anyMatch(Violations::ofReturnValue);
    if (ours) {
      return new ProblemException(CommonProblem.INTERNAL);
    }
    ProblemException refusal = new ProblemException(CommonProblem.VALIDATION);
    e.getConstraintViolations().stream()
        .sorted(Comparator.comparing(found -> found.getPropertyPath().toString()))
        .forEach(found -> add(refusal, found));
    return refusal;
  }

  private static void add(ProblemException refusal, ConstraintViolation<?> found) {
    String constraint =
        found.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    Text text =
        TEXTS.getOrDefault(
            constraint, new Text(kebab(constraint), found.getMessage(), found.getMessage()));
    Map<String, Object> attributes = found.getConstraintDescriptor().getAttributes();
    refusal.withField(
        pointer(found.getPropertyPath()),
        text.code(),
        filled(text.japanese(), attributes),
        filled(text.english(), attributes));
  }

  private static String filled(String template, Map<String, Object> attributes) {
    String text = template;
    for (String name : List.of("min", "max", "value")) {
      text = text.replace("{" + name + "}", String.valueOf(attributes.get(name)));
    }
    return text;
  }

  private static boolean ofReturnValue(ConstraintViolation<?> found) {
    for (Path.Node node : found.getPropertyPath()) {
      if (node.getKind() == ElementKind.RETURN_VALUE) {
        return true;
      }
    }
    return false;
  }

  /** A parameter's name counts only when the parameter itself is wrong: else it is the body. */
  static String pointer(Path path) {
    List<String> parameter = new ArrayList<>();
    List<String> inside = new ArrayList<>();
    for (Path.Node node : path) {
      switch (node.getKind()) {
        case METHOD, CONSTRUCTOR, BEAN, CROSS_PARAMETER, RETURN_VALUE -> {}
        case PARAMETER -> parameter.add(node.getName());
        case PROPERTY, CONTAINER_ELEMENT -> inside.addAll(steps(node));
      }
    }
    StringBuilder pointer = new StringBuilder();
    (inside.isEmpty() ? parameter : inside)
        .forEach(step -> pointer.append('/').append(escape(step)));
    return pointer.toString();
  }

  private static List<String> steps(Path.Node node) {
    List<String> steps = new ArrayList<>();
    if (node.getIndex() != null) {
      steps.add(node.getIndex().toString());
    } else if (node.getKey() != null) {
      steps.add(node.getKey().toString());
    }
    // The element of a container has a made-up name such as <list element>.
    if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
      steps.add(node.getName());
    }
    return steps;
  }

  /** As RFC 6901 asks. */
  static String escape(String step) {
    return step.replace("~", "~0").replace("/", "~1");
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
  }
}
