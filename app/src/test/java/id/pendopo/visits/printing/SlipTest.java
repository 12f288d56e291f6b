package id.pendopo.visits.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlipTest {
    private static final String HALLS = "10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,fc00::/7";

    @Test
    void letters_that_the_printer_lacks_become_what_a_reader_takes_for_the_same() {
        assertThat(Letters.fit("Rp10.000 – “gratis” … José Łukasz ±5’", CodePage.PC437))
                .isEqualTo("Rp10.000 - \"gratis\" ... José Lukasz ±5'");
        assertThat(Letters.fit("Ç č ā ṭ €\u00a0\u200b", CodePage.PC437)).isEqualTo("Ç c a t ? ");
        assertThat(Letters.fit("5 €", CodePage.PC858)).isEqualTo("5 €");
        assertThat(Letters.fit("ꦗꦮ 漢字 \u001b@", CodePage.WPC1252))
                .doesNotContain("\u001b")
                .contains("??");
    }

    /** Whatever is typed, every letter can be printed and no line is too long. */
    @Test
    void any_text_fits_any_paper() {
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            String text = random.ints(random.nextInt(200), 1, 0x3000)
                    .filter(point -> Character.isDefined(point) && !Character.isSurrogate((char) point))
                    .map(point -> random.nextInt(6) == 0 ? ' ' : point)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            CodePage page = CodePage.values()[random.nextInt(CodePage.values().length)];
            int columns = 3 + random.nextInt(46);
            String fitted = Letters.fit(text, page);
            assertThat(page.charset().newEncoder().canEncode(fitted))
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(fitted.codePoints().noneMatch(Character::isISOControl))
                    .as("seed %d", seed)
                    .isTrue();
            List<String> lines = Slip.wrap(fitted, columns);
            assertThat(lines).as("seed %d", seed).allMatch(line -> line.length() <= columns);
            assertThat(String.join("", lines).replace(" ", ""))
                    .as("seed %d", seed)
                    .isEqualTo(fitted.replace(" ", ""));
        }
    }

    @Test
    void a_wrapped_line_hangs_as_far_as_it_began() {
        assertThat(Slip.wrap("   Loket 1-3, lantai 1 di sebelah kanan", 20))
                .containsExactly("   Loket 1-3, lantai", "   1 di sebelah", "   kanan");
    }

    @Test
    void only_addresses_of_halls_networks_in_figures_are_allowed() {
        PrinterNetworks networks = new PrinterNetworks(HALLS, "9100-9102", false);
        assertThat(List.of("192.168.1.87", "10.1.2.3", "172.31.255.254", "fd12::5"))
                .allMatch(address -> networks.allow(address, 9100).isPresent());
        assertThat(List.of(
                        "8.8.8.8",
                        "172.32.0.1",
                        "169.254.169.254",
                        "printer.local",
                        "localhost",
                        "",
                        "2001:db8::1",
                        "192.168.1.87:9100",
                        "0.0.0.0",
                        "127.0.0.1",
                        "127.8.8.8",
                        "::1",
                        "::ffff:127.0.0.1",
                        "fe80::1",
                        "[::1]x"))
                .allMatch(address -> networks.allow(address, 9100).isEmpty());
        assertThat(networks.allow("::ffff:8.8.8.8", 9100)).isEmpty();
        assertThat(new PrinterNetworks("", "9100-9102", false).allow("192.168.1.87", 9100))
                .isEmpty();
    }

    @Test
    void this_machine_and_its_own_cable_hold_printers_in_a_demo_or_where_a_setting_names_them() {
        assertThat(new PrinterNetworks(HALLS, "9100-9102", true).allow("127.0.0.1", 9100))
                .isPresent();
        assertThat(new PrinterNetworks(HALLS, "9100-9102", true).allow("169.254.169.254", 9100))
                .isEmpty();
        for (String near : List.of("127.0.0.1", "169.254.7.7", "::1", "fe80::1", "0.0.0.0")) {
            assertThat(new PrinterNetworks("0.0.0.0/0,::/0", "9100-9102", false).allow(near, 9100))
                    .as(near)
                    .isEmpty();
        }
        PrinterNetworks named = new PrinterNetworks("127.0.0.0/8,169.254.0.0/16,::1/128,fe80::/10", "9100-9102", false);
        for (String near : List.of("127.0.0.1", "169.254.7.7", "::1", "fe80::1")) {
            assertThat(named.allow(near, 9100)).as(near).isPresent();
        }
    }

    @Test
    void no_address_of_this_machine_is_a_printers_in_a_wider_network_whichever_card_has_it() throws SocketException {
        PrinterNetworks everywhere = new PrinterNetworks("0.0.0.0/0,::/0", "9100-9102", false);
        List<InetAddress> own = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .toList();
        assertThat(own).isNotEmpty();
        for (InetAddress one : own) {
            String address = one.getHostAddress();
            assertThat(everywhere.allow(address, 9100)).as(address).isEmpty();
            String named = address.replaceAll("%.*", "") + "/" + 8 * one.getAddress().length;
            assertThat(new PrinterNetworks(named, "9100-9102", false).allow(address, 9100))
                    .as(named)
                    .isPresent();
        }
    }

    @Test
    void only_ports_of_printers_are_allowed() {
        PrinterNetworks usual = new PrinterNetworks(HALLS, "9100-9102", false);
        assertThat(List.of(9100, 9101, 9102))
                .allMatch(port -> usual.allow("192.168.1.87", port).isPresent());
        assertThat(List.of(22, 80, 443, 5432, 8080, 9099, 9103))
                .allMatch(port -> usual.allow("192.168.1.87", port).isEmpty());
        PrinterNetworks two = new PrinterNetworks(HALLS, "9100, 6001", false);
        assertThat(two.allow("192.168.1.87", 6001)).isPresent();
        assertThat(two.allow("192.168.1.87", 6002)).isEmpty();
    }
}
