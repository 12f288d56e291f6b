package id.pendopo.platform.database.embedded;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that insert numbered rows, one commit each, reconnect when thrown out, and remember what was acknowledged. */
public final class Writers implements AutoCloseable {
    public static final String TABLE = "create table if not exists row_of_test (no bigint primary key, filling bytea)";

    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong refusals = new AtomicLong();
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final List<Thread> threads = new ArrayList<>();

    public Writers(int port, String password, int clients, int fillingBytes) {
        for (int i = 0; i < clients; i++) {
            threads.add(Thread.ofPlatform().daemon().start(() -> {
                while (going.get()) {
                    write(port, password, fillingBytes);
                }
            }));
        }
    }

    private void write(int port, String password, int fillingBytes) {
        try (var connection = Servers.connect(port, password);
                var insert = connection.prepareStatement("insert into row_of_test values (?, ?)")) {
            while (going.get()) {
                long no = next.incrementAndGet();
                insert.setLong(1, no);
                insert.setBytes(2, filling(fillingBytes));
                insert.executeUpdate();
                acknowledged.add(no);
            }
        } catch (SQLException thrownOut) {
            refusals.incrementAndGet();
        }
    }

    /** Random, so that it can't be compressed away. */
    private static byte[] filling(int bytes) {
        var filling = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(filling);
        return filling;
    }

    /** Rows that were acknowledged and are not stored; must be none, whatever happened. */
    public Set<Long> lost(Collection<Long> stored) {
        var lost = new HashSet<>(acknowledged);
        lost.removeAll(Set.copyOf(stored));
        return lost;
    }

    public Set<Long> acknowledged() {
        return acknowledged;
    }

    public long refusals() {
        return refusals.get();
    }

    @Override
    public void close() throws InterruptedException {
        going.set(false);
        for (var thread : threads) {
            thread.join(60_000);
        }
    }
}
