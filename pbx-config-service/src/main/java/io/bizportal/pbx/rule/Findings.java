package io.bizportal.pbx.rule;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what rules find, so that a caller hears of everything at once. */
public final class Findings {

  private final List<Finding> all = new ArrayList<>();

  public void add(String pointer, String code, String ja, String en) {
    add(new Finding(pointer, code, ja, en));
  }

  public void add(Finding finding) {
    all.add(finding);
  }

  public List<Finding> all() {
    return List.copyOf(all);
  }

  /** Free text: at most {@code longest} characters, no control characters. */
  public String text(String pointer, @Nullable String given, int longest) {
    String text = given == null ? "" : given.strip();
    if (text.codePointCount(0, text.length()) > longest) {
      add(pointer, "too-long", longest + "文字以内で入力してください", "At most " + longest + " characters");
    }
    if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
      add(pointer, "control-character", "使用できない文字が含まれています", "Contains a control character");
    }
    return text;
  }

  /** Ends the request with 422 if anything was found. */
  public void refuseIfAny() {
    if (all.isEmpty()) {
      return;
    }
    ProblemException problem = new ProblemException(CommonProblem.VALIDATION);
    for (Finding f : all) {
      problem = problem.withField(f.pointer(), f.code(), f.ja(), f.en());
    }
    throw problem;
  }
}
