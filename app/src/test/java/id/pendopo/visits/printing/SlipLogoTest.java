package id.pendopo.visits.printing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import id.pendopo.platform.ids.Ids;
import jakarta.servlet.http.Cookie;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A mall's picture, from the upload to the paper. */
class SlipLogoTest extends KioskWithPrinterTest {
    @Autowired
    private SlipBook slips;

    @Autowired
    private LogoBook logos;

    @AfterEach
    void without() {
        doing(() -> {
            logos.remove(mall(), staff("sari"), Ids.secret());
            jdbc.sql("delete from visits.slip_line where region_id = 1610").update();
        });
    }

    private MvcTestResult upload(byte[] file) {
        return http.post()
                .uri("/m/ogan-ilir/admin/slip/logo")
                .multipart()
                .file(new MockMultipartFile("file", "logo.png", "image/png", file))
                .cookie(
                        new Cookie(
                                "pendopo_session",
                                inside(() -> sessions.open(staff("sari").id()))),
                        new Cookie("XSRF-TOKEN", "t"))
                .param("_csrf", "t")
                .param("key", Ids.secret())
                .exchange();
    }

    /** White without ground, with a black block from a quarter to three quarters, and a red stripe below it. */
    private static byte[] block(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D drawing = image.createGraphics();
        drawing.setColor(Color.BLACK);
        drawing.fillRect(width / 4, height / 4, width / 2, height / 2);
        drawing.dispose();
        return file(image, "png");
    }

    private static byte[] file(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, format, file);
        return file.toByteArray();
    }

    private void logoOnTop() {
        List<SlipLayout.Line> lines = new java.util.ArrayList<>(SlipLayout.STANDARD.lines());
        lines.addFirst(new SlipLayout.Line(SlipField.LOGO, SlipLayout.Align.CENTRE, 1, false, "", ""));
        doing(() -> slips.save(mall(), staff("sari"), new SlipLayout(lines), Ids.secret()));
    }

    @Test
    void an_uploaded_picture_comes_out_of_the_printer_dot_by_dot_in_the_middle_of_the_paper() throws IOException {
        logoOnTop();
        assertThat(upload(block(200, 100))).hasStatus(302);
        settled(take(Ids.secret()));
        FakePrinter.Slip slip = printer.slips().getLast();
        FakePrinter.Picture picture = slip.pictures().getFirst();
        assertThat(picture.width()).isEqualTo(576);
        assertThat(picture.height()).isEqualTo(100);
        int left = (576 - 200) / 2;
        for (int y = 2; y < 98; y++) {
            for (int x = 0; x < 576; x++) {
                boolean black = (picture.bits()[y * 72 + x / 8] & 0x80 >> x % 8) != 0;
                boolean edge = Math.abs(x - left - 50) < 2 || Math.abs(x - left - 150) < 2 || y == 25 || y == 75;
                boolean wanted = x >= left + 50 && x < left + 150 && y >= 25 && y < 75;
                if (!edge && y != 24 && y != 74) {
                    assertThat(black).as("dot %d, %d", x, y).isEqualTo(wanted);
                }
            }
        }
        assertThat(slip.text()).doesNotContain("[logo]");
        assertThat(slip.codes()).as("the code is still there").hasSize(1);
    }

    @Test
    void the_preview_shows_the_picture_as_it_is_printed_where_the_layout_has_it() throws IOException {
        assertThat(get("sari", "/admin/slip/logo.png")).hasStatus(404);
        upload(block(1000, 500));
        assertThat(body(get("sari", "/admin/slip"))).as("no line for it yet").containsOnlyOnce("slip-logo");
        logoOnTop();
        String page = body(get("sari", "/admin/slip"));
        assertThat(page.split("class=\"slip-logo\"", -1))
                .as("above, and on both rolls")
                .hasSize(4);
        byte[] png = get("sari", "/admin/slip/logo.png").getResponse().getContentAsByteArray();
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(seen.getWidth()).as("no wider than the smaller paper").isEqualTo(384);
        assertThat(seen.getHeight()).isEqualTo(192);
        assertThat(post("sari", "/admin/slip/logo/remove")).hasStatus(302);
        assertThat(body(get("sari", "/admin/slip"))).contains("[LOGO]").doesNotContain("slip-logo");
        assertThat(events(mall())).contains("QUEUES_CHANGED");
    }

    @Test
    void what_is_no_picture_or_too_much_of_one_is_refused_before_it_is_decoded() throws IOException {
        byte[] noise = new byte[LogoPicture.BYTES + 1];
        byte[] jpeg = file(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "jpg");
        byte[] cut = Arrays.copyOf(block(300, 300), 60);
        for (byte[] bad : List.of(
                noise,
                jpeg,
                cut,
                block(8, 8),
                bomb(30_000, 30_000),
                "<svg/>".getBytes(java.nio.charset.StandardCharsets.US_ASCII))) {
            assertThat(upload(bad)).hasStatus(400).bodyText().contains("Gambar ini tidak dapat dipakai");
        }
        assertThat(inside(() -> logos.of(mall()))).isEmpty();
    }

    /** 72 MB of dots in a hundred kilobytes. */
    @Test
    void a_large_picture_in_a_small_file_takes_little_memory() throws IOException {
        ColorModel sixteenBits = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                true,
                false,
                Transparency.TRANSLUCENT,
                DataBuffer.TYPE_USHORT);
        BufferedImage image = new BufferedImage(
                sixteenBits,
                sixteenBits.createCompatibleWritableRaster(LogoPicture.SIDE, LogoPicture.SIDE),
                false,
                null);
        byte[] file = file(image, "png");
        assertThat(file.length).isLessThan(LogoPicture.BYTES);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(LogoPicture.read(file).width()).isEqualTo(240);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(60_000_000);
    }

    /** A few bytes that promise a gigabyte. */
    private static byte[] bomb(int width, int height) throws IOException {
        byte[] file = block(32, 32);
        ByteBuffer bytes = ByteBuffer.wrap(file);
        bytes.putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(file, 12, 17);
        bytes.putInt(29, (int) sum.getValue());
        return file;
    }

    @Test
    void greys_become_as_many_dots_as_they_are_dark() throws IOException {
        for (long seed = 1; seed <= 20; seed++) {
            int grey = new Random(seed).nextInt(256);
            BufferedImage image = new BufferedImage(160, 160, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < 160 * 160; i++) {
                image.setRGB(i % 160, i / 160, grey << 16 | grey << 8 | grey);
            }
            Raster raster = LogoPicture.read(file(image, "png"));
            long black = 0;
            for (byte eight : raster.dots()) {
                black += Integer.bitCount(eight & 0xFF);
            }
            assertThat(black / 25_600.0)
                    .as("seed %d", seed)
                    .isCloseTo(1 - grey / 255.0, org.assertj.core.data.Offset.offset(0.03));
        }
    }
}
