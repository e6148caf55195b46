package io.bizportal.identity.password;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import me.gosimple.nbvcxz.resources.DictionaryUtil;

/** About 100,000 passwords everybody knows; read when first asked. */
@ApplicationScoped
class CommonPasswords {

  private final Set<String> words =
      DictionaryUtil.loadRankedDictionary(DictionaryUtil.passwords).keySet();

  boolean contains(String lowerCase) {
    return words.contains(lowerCase);
  }

  int size() {
    return words.size();
  }
}
