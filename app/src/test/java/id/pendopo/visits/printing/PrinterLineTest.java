package id.pendopo.visits.printing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.pendopo.Eventually;
import id.pendopo.platform.text.Lang;
import id.pendopo.visits.printing.FakePrinter.Mood;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bytes that go over the line, read back by a printer of our own. */
class PrinterLineTest {
    private static final String LINK = "https://mpp.example.go.id/t/ogan-ilir/4fLq0-Zk3s9Qv2Xw8RtYpA";

    private final FakePrinter there = new FakePrinter();
    private final PrinterLine line = new PrinterLine(new PrinterNetworks("127.0.0.0/8", "1024-65535", false));

    @AfterEach
    void off() {
        there.close();
    }

    private Printer printer(Paper paper, CodePage page, boolean cutter, Printer.Codes codes) {
        return new Printer(
                UUID.randomUUID(),
                "127.0.0.1",
                there.port(),
                paper,
                page,
                cutter,
                codes,
                Duration.ofMillis(500),
                Duration.ofMillis(800));
    }

    private Printer usual() {
        return printer(Paper.MM_80, CodePage.PC858, true, Printer.Codes.COMMAND);
    }

    private Printed print(Printer printer) {
        return line.print(printer, Slip.of(SlipLayout.STANDARD, words(), printer.paper(), printer.codePage()));
    }

    private static SlipWords words() {
        return new SlipWords(
                Lang.ID,
                LINK,
                Map.ofEntries(
                        Map.entry(SlipField.MALL, List.of("MPP Ogan Ilir")),
                        Map.entry(SlipField.NUMBER, List.of("A-012")),
                        Map.entry(SlipField.RANGE, List.of("± 09.20–09.45 “WIB”")),
                        Map.entry(
                                SlipField.STOPS,
                                List.of(
                                        "1. Perekaman KTP elektronik untuk pemula dan perubahan data kependudukan",
                                        "   Disdukcapil · Loket 1–3, lantai 1")),
                        Map.entry(SlipField.FEE, List.of("Gratis, tidak dipungut biaya."))));
    }

    @Test
    void whoever_asks_now_and_then_does_not_queue_up_behind_a_printer_that_is_busy_for_another_kiosk()
            throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        there.holdUntil(answer);
        CompletableFuture<Printed> printing = CompletableFuture.supplyAsync(() -> print(slow()));
        Eventually.see("somebody talks to it", () -> line.askIfFree(usual()).isEmpty());
        answer.countDown();
        assertThat(printing.get()).isInstanceOf(Printed.Done.class);
        assertThat(line.askIfFree(usual())).contains(Set.of());
    }

    private Printer slow() {
        return new Printer(
                UUID.randomUUID(),
                "127.0.0.1",
                there.port(),
                Paper.MM_80,
                CodePage.PC858,
                true,
                Printer.Codes.COMMAND,
                Duration.ofSeconds(20),
                Duration.ofSeconds(20));
    }

    @Test
    void whoever_wants_to_print_waits_behind_a_hanging_printer_no_longer_than_a_slip_may_take() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        there.holdUntil(answer);
        CompletableFuture<Printed> printing = CompletableFuture.supplyAsync(() -> print(slow()));
        Eventually.see("somebody talks to it", () -> line.askIfFree(usual()).isEmpty());
        assertThat(print(usual())).isEqualTo(new Printed.NothingSent(Set.of(Trouble.UNREACHABLE)));
        answer.countDown();
        assertThat(printing.get()).isInstanceOf(Printed.Done.class);
        assertThat(print(usual())).as("it is free again").isInstanceOf(Printed.Done.class);
    }

    @ParameterizedTest
    @EnumSource
    void on_both_rolls_the_whole_slip_is_readable_and_no_line_is_longer_than_the_paper(Paper paper) {
        Printed done = print(printer(paper, CodePage.PC858, true, Printer.Codes.COMMAND));
        assertThat(done).isEqualTo(new Printed.Done(java.util.Set.of()));
        FakePrinter.Slip slip = there.slips().getFirst();
        assertThat(slip.cut()).isTrue();
        assertThat(slip.codes()).containsExactly(LINK);
        assertThat(slip.text())
                .contains("MPP Ogan Ilir", "\nA-012\n", "Disdukcapil", "tidak dipungut biaya")
                .contains("09.20-09.45 \"WIB\"")
                .doesNotContain("?");
        assertThat(slip.text().lines()).allSatisfy(one -> assertThat(one).hasSizeLessThanOrEqualTo(paper.columns()));
        assertThat(slip.largest()).as("the number is very large").isEqualTo(6);
    }

    @ParameterizedTest
    @EnumSource
    void a_code_sent_as_a_picture_is_read_by_a_scanner(Paper paper) throws Exception {
        assertThat(print(printer(paper, CodePage.PC437, true, Printer.Codes.RASTER)))
                .isInstanceOf(Printed.Done.class);
        FakePrinter.Picture picture = there.slips().getFirst().pictures().getFirst();
        assertThat(picture.width()).isEqualTo(paper.dots());
        assertThat(scan(picture)).isEqualTo(LINK);
    }

    private static String scan(FakePrinter.Picture picture) throws Exception {
        int quiet = 40;
        int width = picture.width();
        int[] pixels = new int[width * (picture.height() + 2 * quiet)];
        java.util.Arrays.fill(pixels, 0xFFFFFF);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < width; x++) {
                boolean dark = (picture.bits()[(y * width + x) / 8] & 0x80 >> x % 8) != 0;
                pixels[(y + quiet) * width + x] = dark ? 0 : 0xFFFFFF;
            }
        }
        var source = new RGBLuminanceSource(width, picture.height() + 2 * quiet, pixels);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(source)),
                        Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE)))
                .getText();
    }

    @Test
    void a_printer_without_a_cutter_feeds_the_slip_out_instead() {
        print(printer(Paper.MM_58, CodePage.PC437, false, Printer.Codes.COMMAND));
        assertThat(there.slips())
                .singleElement()
                .extracting(FakePrinter.Slip::cut)
                .isEqualTo(false);
    }

    @Test
    void a_printer_that_is_off_is_told_from_one_that_never_answers_and_from_something_that_is_no_printer() {
        there.is(Mood.DEAF);
        assertThat(print(usual())).isEqualTo(new Printed.NothingSent(java.util.Set.of(Trouble.SILENT)));
        there.is(Mood.BABBLING);
        assertThat(print(usual())).isEqualTo(new Printed.NothingSent(java.util.Set.of(Trouble.GARBAGE)));
        assertThat(line.ask(usual())).containsExactly(Trouble.GARBAGE);
        there.close();
        assertThat(print(usual())).isEqualTo(new Printed.NothingSent(java.util.Set.of(Trouble.UNREACHABLE)));
        assertThat(there.slips()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"COVER_OPEN", "PAPER_OUT", "ERROR", "OFFLINE"})
    void nothing_is_sent_to_a_printer_that_says_why_it_can_not_print(Trouble why) {
        there.has(why);
        assertThat(line.ask(usual())).containsExactly(why);
        assertThat(print(usual())).isEqualTo(new Printed.NothingSent(java.util.Set.of(why)));
        assertThat(there.slips()).isEmpty();
    }

    @Test
    void low_paper_is_told_and_still_printed_on() {
        there.has(Trouble.PAPER_LOW);
        assertThat(print(usual())).isEqualTo(new Printed.Done(java.util.Set.of(Trouble.PAPER_LOW)));
    }

    @Test
    void a_cover_opened_in_the_middle_spoils_the_slip_and_the_rest_of_it_never_comes_out() {
        there.is(Mood.OPENED_WHILE_PRINTING);
        assertThat(print(usual())).isEqualTo(new Printed.Spoilt(java.util.Set.of(Trouble.COVER_OPEN)));
        Eventually.see("the printer told to forget", () -> there.forgotten() == 1);
    }

    @Test
    void a_slip_whose_end_nobody_has_confirmed_is_spoilt() {
        there.is(Mood.FORGETFUL);
        assertThat(print(usual())).isEqualTo(new Printed.Spoilt(java.util.Set.of(Trouble.SILENT)));
        there.is(Mood.CUT_OFF_WHILE_PRINTING);
        assertThat(print(usual())).isInstanceOf(Printed.Spoilt.class);
        there.is(Mood.CUT_OFF_BEFORE_THE_ANSWER);
        assertThat(print(usual())).isEqualTo(new Printed.Spoilt(java.util.Set.of(Trouble.UNREACHABLE)));
    }

    @Test
    void a_printer_in_a_foreign_network_is_never_knocked_at() {
        PrinterLine strict = new PrinterLine(new PrinterNetworks("10.0.0.0/8", "1024-65535", false));
        assertThat(strict.ask(usual())).containsExactly(Trouble.UNREACHABLE);
    }
}
