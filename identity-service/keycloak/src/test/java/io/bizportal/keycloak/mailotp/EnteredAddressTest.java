package io.bizportal.keycloak.mailotp;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.models.utils.FormMessage;

/** D2: an address is entered twice. */
class EnteredAddressTest {

  @Test
  void widthCaseAndBlanksAroundMakeNoDifference() {
    assertThat(faults(" taro@minato.example.jp ", "ＴＡＲＯ＠minato.example.jp")).isEmpty();
  }

  @Test
  void eachFieldHasItsOwnFault() {
    assertThat(faults("", "")).containsExactly("address", "addressAgain");
    assertThat(faults("taro@minato.example.jp", "")).containsExactly("addressAgain");
    assertThat(faults("taro@minato.example.jp", "jiro@minato.example.jp"))
        .containsExactly("addressAgain");
    assertThat(faults("taro", "taro")).containsExactly("address");
    assertThat(faults("a b@minato.example.jp", "a b@minato.example.jp")).containsExactly("address");
    assertThat(faults("a".repeat(250) + "@b.jp", "a".repeat(250) + "@b.jp"))
        .containsExactly("address");
  }

  @Test
  void fieldsThatWereNotSentAreEmpty() {
    assertThat(EnteredAddress.of(new MultivaluedHashMap<>()).faults()).hasSize(2);
  }

  @Test
  void theAddressIsNotPrinted() {
    assertThat(new EnteredAddress("taro@minato.example.jp", "x").toString())
        .doesNotContain("minato");
  }

  private static List<String> faults(String first, String again) {
    MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    form.add("address", first);
    form.add("addressAgain", again);
    return EnteredAddress.of(form).faults().stream().map(FormMessage::getField).toList();
  }
}
