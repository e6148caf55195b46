package io.bizportal.pbx.music;

import io.bizportal.pbx.extension.ExtensionUse.Use;
import java.util.List;
import java.util.UUID;

/** A feature whose settings name hold music; what is named can't be removed (E8). */
public interface MusicUse {

  /** Settings that name the music. */
  List<Use> usesOfMusic(UUID music);
}
