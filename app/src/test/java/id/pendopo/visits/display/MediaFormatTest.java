package id.pendopo.visits.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.platform.problem.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class MediaFormatTest {
    private static byte[] latin(String letters) {
        return letters.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), format, out);
        return out.toByteArray();
    }

    @Test
    void a_format_is_told_by_the_first_bytes() throws IOException {
        assertThat(MediaFormat.of(picture("png", 4, 3))).contains(MediaFormat.PNG);
        assertThat(MediaFormat.of(picture("jpeg", 4, 3))).contains(MediaFormat.JPEG);
        assertThat(MediaFormat.of(latin("RIFF\u0024\0\0\0WEBPVP8 "))).contains(MediaFormat.WEBP);
        assertThat(MediaFormat.of(latin("\0\0\0\u0020ftypisom\0\0\2\0isomiso2avc1mp41")))
                .contains(MediaFormat.MP4);
        assertThat(MediaFormat.of(
                        latin("\u001aE\u00df\u00a3\u0001\0\0\0\0\0\0\u001fB\u0086\u0081\u0001B\u0082\u0084webm")))
                .contains(MediaFormat.WEBM);
    }

    @Test
    void what_a_browser_would_not_show_or_would_run_is_none() {
        assertThat(MediaFormat.of(latin("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/>")))
                .isEmpty();
        assertThat(MediaFormat.of(latin("<!doctype html><script>alert(1)</script>")))
                .isEmpty();
        assertThat(MediaFormat.of(latin("GIF89a"))).isEmpty();
        assertThat(MediaFormat.of(latin("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR"))).isEmpty();
        assertThat(MediaFormat.of(latin("\0\0\0\u0014ftypqt  ")))
                .as("QuickTime")
                .isEmpty();
        assertThat(MediaFormat.of(latin("\0\0\0\u0018ftypheic")))
                .as("a picture")
                .isEmpty();
        assertThat(MediaFormat.of(latin("\u001aE\u00df\u00a3\u0001\0\0\0matroska")))
                .isEmpty();
        assertThat(MediaFormat.of(latin("RIFF\u0024\0\0\0WAVEfmt "))).isEmpty();
        assertThat(MediaFormat.of(new byte[0])).isEmpty();
    }

    @Test
    void no_beginning_of_a_file_however_short_or_odd_breaks_the_look_at_it() throws IOException {
        byte[] png = picture("png", 4, 3);
        for (int length = 0; length < png.length; length++) {
            MediaFormat.of(java.util.Arrays.copyOf(png, length));
        }
        for (int seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            byte[] odd = new byte[random.nextInt(80)];
            random.nextBytes(odd);
            assertThat(MediaFormat.of(odd)).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void a_picture_of_more_dots_than_a_television_holds_is_refused_although_its_file_is_small() throws IOException {
        for (byte[] bomb : java.util.List.of(picture("png", 8_001, 16), picture("png", 5_000, 4_001))) {
            assertThat(bomb.length).isLessThan(50_000);
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> PictureSize.check(MediaFormat.PNG, bomb))
                    .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(DisplayProblem.MEDIA_FORMAT));
        }
        PictureSize.check(MediaFormat.PNG, picture("png", 5_000, 4_000));
        PictureSize.check(MediaFormat.PNG, picture("png", 3_840, 2_160));
        PictureSize.check(MediaFormat.JPEG, picture("jpeg", 40, 30));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PictureSize.check(MediaFormat.JPEG, latin("\u00ff\u00d8\u00ff no picture")));
    }

    @Test
    void all_three_kinds_of_webp_say_how_large_they_are() {
        // Heads written by hand after RFC 9649: 9,000 by 16 dots each.
        byte[] extended = webp("VP8X", "0a000000 00000000 272300 0f0000");
        byte[] lossless = webp("VP8L", "0a000000 2f 27e30300 00000000");
        byte[] lossy = webp("VP8 ", "0a000000 000000 9d012a 2823 1000");
        for (byte[] large : java.util.List.of(extended, lossless, lossy)) {
            assertThat(MediaFormat.of(large)).contains(MediaFormat.WEBP);
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> PictureSize.check(MediaFormat.WEBP, large));
        }
        PictureSize.check(MediaFormat.WEBP, webp("VP8X", "0a000000 00000000 ff0e00 6f0800"));
        PictureSize.check(MediaFormat.WEBP, webp("VP8 ", "0a000000 000000 9d012a 000f 7008"));
        PictureSize.check(MediaFormat.WEBP, webp("VP8L", "0a000000 2f ffce1b02 00000000"));
    }

    private static byte[] webp(String kind, String rest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("RIFF\u0040\0\0\0WEBP" + kind));
        out.writeBytes(HexFormat.of().parseHex(rest.replace(" ", "")));
        out.writeBytes(new byte[16]);
        return out.toByteArray();
    }
}
