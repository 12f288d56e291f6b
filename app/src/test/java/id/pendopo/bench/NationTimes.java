package id.pendopo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The peak hours of a nation: numbers are taken and visitors served in all its malls at a fixed rate, whatever the server
 * does; each time counts from the moment at which it was due. Run by {@code ./bench}; no test asserts on time.
 *
 * <p>Arguments: port, seconds, tickets per second, servings per second (call, start, finish), then files of words parted by
 * tabs: kiosks (mall, token, service) and officers (number, mall, token).
 */
final class NationTimes {
    private final Hall hall;
    private final BlockingQueue<Hall.Token> officers = new LinkedBlockingQueue<>();
    private final Times tickets = new Times();
    private final Times calls = new Times();
    private final Times servings = new Times();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger nobody = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    private NationTimes(Hall hall) {
        this.hall = hall;
    }

    private interface Act {
        void run(long due) throws IOException, InterruptedException;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        NationTimes nation = new NationTimes(new Hall(Integer.parseInt(args[0])));
        int seconds = Integer.parseInt(args[1]);
        List<String[]> kiosks = lines(args[4]);
        List<String[]> officers = lines(args[5]);
        Collections.shuffle(officers, new Random(1));
        officers.forEach(officer -> nation.officers.add(Hall.Token.of(officer, 1)));
        Random random = new Random(2);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Thread comers = Thread.ofVirtual()
                    .start(() -> nation.at(
                            Integer.parseInt(args[2]),
                            seconds,
                            people,
                            due -> nation.take(kiosks.get(random.nextInt(kiosks.size())), due)));
            Thread served = Thread.ofVirtual()
                    .start(() -> nation.at(Integer.parseInt(args[3]), seconds, people, nation::serve));
            comers.join();
            served.join();
        }
        System.out.println(nation.tickets + "\t" + nation.calls + "\t" + nation.servings + "\t" + nation.refused + "\t"
                + nation.nobody + "\t" + nation.failed);
    }

    private static List<String[]> lines(String file) throws IOException {
        List<String[]> words = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(file))) {
            words.add(line.split("\t"));
        }
        return words;
    }

    private void at(int rate, int seconds, ExecutorService people, Act act) {
        long begin = System.nanoTime();
        for (int i = 0; i < rate * seconds; i++) {
            long due = begin + i * 1_000_000_000L / rate;
            try {
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            people.execute(() -> attempt(act, due));
        }
    }

    private void attempt(Act act, long due) {
        try {
            act.run(due);
        } catch (IOException | IllegalStateException e) {
            if (failed.getAndIncrement() < 5) {
                System.err.println(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(String[] kiosk, long due) throws IOException, InterruptedException {
        if (hall.take(Hall.Token.of(kiosk, 0), kiosk[2])) {
            tickets.add(System.nanoTime(), due);
        } else {
            refused.incrementAndGet();
        }
    }

    private void serve(long due) throws IOException, InterruptedException {
        Hall.Token officer = officers.take();
        try {
            String stop = hall.call(officer);
            if (stop.isEmpty()) {
                nobody.incrementAndGet();
                return;
            }
            calls.add(System.nanoTime(), due);
            hall.start(officer, stop);
            hall.finish(officer, stop);
            servings.add(System.nanoTime(), due);
        } finally {
            officers.add(officer);
        }
    }
}
