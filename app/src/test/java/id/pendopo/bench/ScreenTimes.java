package id.pendopo.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures how long it takes from an officer's call to the number on every display of the hall, and on the phone of whoever
 * is called, while any number of phones watch. Run by {@code ./bench}; no test asserts on time.
 *
 * <p>Arguments: port, seconds of warm-up and of measuring, calls per second, how many displays, the display's topic, then files
 * of words parted by tabs: officers (number, mall, token), displays (mall, token), phones (stop, number, mall, secret; may be empty), numbers of the
 * hall (stop, number).
 */
final class ScreenTimes {
    /** Only as called: who is asked to come near has a number on the display before the call. */
    private static final Pattern NUMBER = Pattern.compile("(?:number|d-now) ?(?:long)?\\\\?\">([A-Z]{1,2}-\\d{3,5})<");

    private final Hall hall;
    private final Map<String, String> numbers = new ConcurrentHashMap<>();
    private final Map<String, Long> onDisplay = new ConcurrentHashMap<>();
    private final Map<String, Long> onPhone = new ConcurrentHashMap<>();
    private final AtomicInteger again = new AtomicInteger();

    private ScreenTimes(Hall hall) {
        this.hall = hall;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        ScreenTimes times = new ScreenTimes(new Hall(Integer.parseInt(args[0])));
        int warm = Integer.parseInt(args[1]);
        int seconds = Integer.parseInt(args[2]);
        int rate = Integer.parseInt(args[3]);
        int displays = Integer.parseInt(args[4]);
        List<Hall.Token> officers = new ArrayList<>();
        for (String[] officer : lines(args[6])) {
            officers.add(Hall.Token.of(officer, 1));
        }
        String[] screen = lines(args[7]).getFirst();
        List<String[]> phones = lines(args[8]);
        for (String[] line : lines(args[9])) {
            times.numbers.put(line[0], line[1]);
        }
        times.open(displays, args[5], Hall.Token.of(screen, 0), phones);
        times.measure(officers, displays, rate, warm, seconds);
        System.exit(0);
    }

    private static List<String[]> lines(String file) throws IOException {
        List<String[]> words = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(file))) {
            words.add(line.split("\t"));
        }
        return words;
    }

    private void open(int displays, String topic, Hall.Token screen, List<String[]> phones)
            throws InterruptedException {
        CountDownLatch open = new CountDownLatch(displays + phones.size());
        for (int i = 0; i < displays; i++) {
            int display = i;
            watch(screen.mall(), topic, screen.token(), open, line -> shown(display, line));
        }
        int asked = 0;
        for (String[] phone : phones) {
            watch(phone[2], "ticket:" + phone[3], "", open, line -> called(phone[0], line));
            if (++asked % 100 == 0) { // people don't open their pages in the same moment
                Thread.sleep(100);
            }
        }
        if (!open.await(240, TimeUnit.SECONDS)) {
            throw new IllegalStateException(open.getCount() + " streams did not open");
        }
    }

    private interface Line {
        void heard(String line);
    }

    /** As browsers do: whoever is sent away, or cut off, comes again after a while. */
    private void watch(String mall, String topic, String token, CountDownLatch open, Line line) {
        hall.http()
                .sendAsync(
                        hall.stream(mall, topic, token),
                        HttpResponse.BodyHandlers.fromLineSubscriber(new Reader(open, line)))
                .whenComplete((answer, fault) -> {
                    again.incrementAndGet();
                    CompletableFuture.delayedExecutor(5, TimeUnit.SECONDS)
                            .execute(() -> watch(mall, topic, token, open, line));
                });
    }

    private void shown(int display, String line) {
        long now = System.nanoTime();
        Matcher number = NUMBER.matcher(line);
        while (number.find()) {
            onDisplay.putIfAbsent(display + " " + number.group(1), now);
        }
    }

    private void called(String stop, String line) {
        if (line.contains("hero called")) {
            onPhone.putIfAbsent(stop, System.nanoTime());
        }
    }

    private record Called(String stop, long at) {}

    /** Each officer in turn ends what is at the counter, and calls; what is called while the program warms up doesn't count. */
    private void measure(List<Hall.Token> officers, int displays, int rate, int warm, int seconds)
            throws IOException, InterruptedException {
        Map<Hall.Token, String> inHand = new ConcurrentHashMap<>();
        List<Called> calls = new ArrayList<>();
        long begin = System.nanoTime();
        for (int i = 0; i < rate * (warm + seconds); i++) {
            Hall.Token officer = officers.get(i % officers.size());
            String last = inHand.remove(officer);
            if (last != null) {
                hall.start(officer, last);
                hall.finish(officer, last);
            }
            long wait = begin + i * 1_000_000_000L / rate - System.nanoTime();
            TimeUnit.NANOSECONDS.sleep(Math.max(0, wait));
            long at = System.nanoTime();
            String stop = hall.call(officer);
            if (!stop.isEmpty()) {
                inHand.put(officer, stop);
                if (i >= rate * warm) {
                    calls.add(new Called(stop, at));
                }
            }
        }
        Thread.sleep(3_000);
        for (Map.Entry<Hall.Token, String> last : inHand.entrySet()) {
            hall.start(last.getKey(), last.getValue());
            hall.finish(last.getKey(), last.getValue());
        }
        report(calls, displays);
    }

    private void report(List<Called> calls, int displays) {
        Times screens = new Times();
        Times phones = new Times();
        for (Called call : calls) {
            for (int display = 0; display < displays; display++) {
                screens.add(onDisplay.get(display + " " + numbers.get(call.stop())), call.at());
            }
            if (!onPhone.isEmpty()) {
                phones.add(onPhone.get(call.stop()), call.at());
            }
        }
        System.out.println(calls.size() + "\t" + screens + "\t" + phones + "\t" + again);
    }

    /** One stream, line by line. */
    private record Reader(CountDownLatch open, Line line) implements Flow.Subscriber<String> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String next) {
            if (next.startsWith("event: beat")) {
                open.countDown();
            }
            if (next.startsWith("data: {")) {
                line.heard(next);
            }
        }

        @Override
        public void onError(Throwable problem) {
            // Told by whoever opened it.
        }

        @Override
        public void onComplete() {
            // Told by whoever opened it.
        }
    }
}
