package id.pendopo.oversight.kept;

import id.pendopo.directory.Directory;
import id.pendopo.directory.Directory.MallEntry;
import id.pendopo.platform.command.Command;
import id.pendopo.platform.database.Wall;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code recompute-figures [mall-code] [--write]}: proves that the figures are what the history says. */
@Component
class RecomputeFigures implements Command {
    private static final String WRITE = "--write";

    private final Directory directory;
    private final Recomputation recomputation;

    RecomputeFigures(Directory directory, Recomputation recomputation) {
        this.directory = directory;
        this.recomputation = recomputation;
    }

    @Override
    public String name() {
        return "recompute-figures";
    }

    @Override
    public String summary() {
        return "[mall] [--write]: hitung ulang angka dari riwayat dan bandingkan / fold the history again and compare";
    }

    @Override
    public int run(List<String> arguments) {
        List<String> codes = new ArrayList<>(arguments);
        boolean write = codes.remove(WRITE);
        List<MallEntry> malls = directory.all().stream()
                .filter(mall -> codes.isEmpty() || codes.contains(mall.code()))
                .toList();
        if (malls.isEmpty() || codes.size() > 1) {
            System.err.println("Mal tidak dikenal / unknown mall: " + String.join(" ", codes));
            return 2;
        }
        boolean equal = true;
        for (MallEntry mall : malls) {
            equal &= Wall.get(mall.region(), () -> check(mall, write));
        }
        return equal || write ? 0 : 1;
    }

    private boolean check(MallEntry mall, boolean write) {
        Recomputation.Verdict verdict = recomputation.check(mall.id(), write);
        String facts = mall.code() + ": " + verdict.events() + " peristiwa/events, " + verdict.days() + " hari/days: ";
        if (verdict.first().isEmpty()) {
            System.out.println(facts + "sama/equal");
            return true;
        }
        Difference first = verdict.first().get();
        System.out.println(facts + "BERBEDA/DIFFERENT " + first.day() + " " + first.where());
        System.out.println("  tersimpan/kept    " + first.kept());
        System.out.println("  riwayat/history   " + first.history());
        if (write) {
            System.out.println("  ditulis ulang dari riwayat / written again from the history");
        }
        return false;
    }
}
