package io.bizportal.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What went wrong in a browser without its reader being told. A 503 is none once what was asked was
 * answered after all: services say so rather than wait, and the pages ask again by themselves.
 */
final class Complaints {

  /** The browser notes every answer of 400 and above; those are judged by their status instead. */
  private static final Pattern NOTED_ANSWER = Pattern.compile("status of [45]\\d\\d");

  private static final int SERVER_ERROR = 500;
  private static final int ASK_AGAIN = 503;

  private final List<String> lasting = new ArrayList<>();
  private final Map<String, String> askedAgain = new LinkedHashMap<>();

  void listen(Page page) {
    page.onPageError(lasting::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !NOTED_ANSWER.matcher(message.text()).find()) {
            lasting.add(message.text());
          }
        });
    page.onResponse(this::judge);
    page.onDOMContentLoaded(document -> askedAgain.clear());
  }

  private void judge(Response response) {
    Request request = response.request();
    String asked = request.method() + " " + response.url();
    String told = asked + " was answered with " + response.status();
    if (response.status() == ASK_AGAIN && request.method().equals("GET")) {
      askedAgain.put(asked, told);
    } else if (response.status() >= SERVER_ERROR) {
      lasting.add(told);
    } else {
      askedAgain.remove(asked);
    }
  }

  /** So far; empty if nothing is left to complain about. */
  List<String> all() {
    List<String> all = new ArrayList<>(lasting);
    all.addAll(askedAgain.values());
    return all;
  }
}
