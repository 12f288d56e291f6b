package id.pendopo.platform.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was typed: {@code [command] [--port N] [--data FOLDER] [--no-demo] [--simulate] [--speed N] [its own words]}.
 *
 * @param command {@code start} when none is named
 * @param settings in Spring's own form
 */
public record CommandLine(String command, List<String> settings, List<String> rest) {
    public static CommandLine parse(String... words) {
        List<String> settings = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "--port" -> settings.add("--server.port=" + value(words, i++));
                case "--data" -> settings.add("--pendopo.data=" + value(words, i++));
                case "--no-demo" -> settings.add("--pendopo.demo=false");
                case "--simulate" -> settings.add("--pendopo.players=true");
                case "--speed" -> settings.add("--pendopo.clock-speed=" + speed(words, i++));
                default -> (words[i].contains(".") && words[i].startsWith("--") ? settings : rest).add(words[i]);
            }
        }
        String command = rest.isEmpty() || rest.getFirst().startsWith("-") ? "start" : rest.removeFirst();
        return new CommandLine(command, List.copyOf(settings), List.copyOf(rest));
    }

    /** @param name of a setting, such as {@code pendopo.data} */
    public Optional<String> setting(String name) {
        String begin = "--" + name + "=";
        return settings.stream()
                .filter(setting -> setting.startsWith(begin))
                .map(setting -> setting.substring(begin.length()))
                .findFirst();
    }

    private static String speed(String[] words, int at) {
        String value = value(words, at);
        if (!value.matches("[1-9]|[1-5]\\d|60")) {
            throw new NotASpeed(value);
        }
        return value;
    }

    private static String value(String[] words, int at) {
        if (at + 1 >= words.length) {
            throw new ValueMissing(words[at]);
        }
        return words[at + 1];
    }

    /** An option stands at the end without its value. */
    public static final class ValueMissing extends IllegalArgumentException {
        ValueMissing(String option) {
            super("Setelah " + option + " harus ada nilainya.\nThere must be a value after " + option + ".");
        }
    }

    /** Past sixty, officers would answer faster than screens can be drawn. */
    public static final class NotASpeed extends IllegalArgumentException {
        NotASpeed(String value) {
            super("--speed adalah bilangan 1 sampai 60, bukan " + value + ".\n--speed is a number from 1 to 60, not "
                    + value + ".");
        }
    }
}
