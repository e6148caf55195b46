package io.bizportal.identity.policy;

import io.bizportal.identity.IdentityProblem;
import io.bizportal.kit.problem.ProblemException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A company's logo (B5): always a PNG we wrote ourselves, so nothing that was hidden in the file
 * that came reaches a browser.
 */
record Logo(String contentType, byte[] content) {

  static final int MOST_BYTES = 512 * 1024;

  private static final Set<String> FORMATS = Set.of("png", "jpeg");
  private static final int LONGEST_SIDE = 2_000;
  private static final int SHOWN_WIDTH = 480;
  private static final int SHOWN_HEIGHT = 128;

  /** Draws the picture anew; refuses with 422 what is not a PNG or JPEG of a bearable size. */
  static Logo from(byte[] upload) {
    if (upload.length > MOST_BYTES) {
      throw refused("logo-too-large", "512KB以下の画像を選んでください", "Choose a picture of at most 512 KB");
    }
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw noPicture();
      }
      ImageReader reader = readers.next();
      try {
        return read(reader, in);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // The decoders throw whatever a broken file makes them stumble over.
      throw e instanceof ProblemException known ? known : noPicture();
    }
  }

  private static Logo read(ImageReader reader, ImageInputStream in) throws IOException {
    if (!FORMATS.contains(reader.getFormatName().toLowerCase(java.util.Locale.ROOT))) {
      throw noPicture();
    }
    reader.setInput(in, true, true);
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    // Before decoding: a few bytes may claim a picture of gigabytes.
    if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
      throw refused(
          "logo-too-large",
          "縦横とも2000ピクセル以下の画像を選んでください",
          "Choose a picture of at most 2000 pixels on each side");
    }
    BufferedImage picture = reader.read(0);
    double scale =
        Math.min(1, Math.min((double) SHOWN_WIDTH / width, (double) SHOWN_HEIGHT / height));
    BufferedImage drawn =
        new BufferedImage(
            Math.max(1, (int) (width * scale)),
            Math.max(1, (int) (height * scale)),
            BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = drawn.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(picture, 0, 0, drawn.getWidth(), drawn.getHeight(), null);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(drawn, "png", out);
    return new Logo("image/png", out.toByteArray());
  }

  private static ProblemException noPicture() {
    return refused("logo-invalid", "PNGまたはJPEGの画像を選んでください", "Choose a PNG or JPEG picture");
  }

  private static ProblemException refused(String code, String japanese, String english) {
    return new ProblemException(IdentityProblem.LOGO_REFUSED)
        .withField("", code, japanese, english);
  }
}
