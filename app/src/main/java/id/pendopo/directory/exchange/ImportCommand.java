package id.pendopo.directory.exchange;

import id.pendopo.directory.sheet.FaultWords;
import id.pendopo.platform.command.Command;
import id.pendopo.platform.text.Lang;
import id.pendopo.platform.text.Texts;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code import <mall-code> <folder> [--dry-run]} */
@Component
class ImportCommand implements Command {
    private final MallImport malls;
    private final Texts texts;
    private final FaultWords words;

    ImportCommand(MallImport malls, Texts texts, FaultWords words) {
        this.malls = malls;
        this.texts = texts;
        this.words = words;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String summary() {
        return texts.get(Lang.ID, "directory.command.import");
    }

    @Override
    public int run(List<String> arguments) {
        boolean dryRun = arguments.contains("--dry-run");
        List<String> places =
                arguments.stream().filter(word -> !word.startsWith("--")).toList();
        if (places.size() != 2) {
            System.err.println(summary());
            return 2;
        }
        MallImport.Report report = malls.load(places.getFirst(), MallFolder.of(Path.of(places.getLast())), dryRun);
        report.rows()
                .forEach((file, rows) ->
                        System.out.println(texts.get(Lang.ID, "directory.command.rows", "file", file, "n", rows)));
        report.faults()
                .forEach((file, faults) ->
                        faults.forEach(fault -> System.err.println(file + ": " + words.line(Lang.ID, fault))));
        String end = !report.fine() ? "refused" : dryRun ? "tried" : "done";
        (report.fine() ? System.out : System.err).println(texts.get(Lang.ID, "directory.command." + end));
        return report.fine() ? 0 : 1;
    }
}
