package id.pendopo.directory.exchange;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.command.Command;
import id.pendopo.platform.text.Lang;
import id.pendopo.platform.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code export <mall-code> <folder>} */
@Component
class ExportCommand implements Command {
    private final Directory directory;
    private final MallExport export;
    private final Texts texts;

    ExportCommand(Directory directory, MallExport export, Texts texts) {
        this.directory = directory;
        this.export = export;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String summary() {
        return texts.get(Lang.ID, "directory.command.export");
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 2) {
            System.err.println(summary());
            return 2;
        }
        Optional<MallPlan> plan = directory.byCode(arguments.getFirst());
        if (plan.isEmpty()) {
            System.err.println(texts.get(Lang.ID, "problem.mall-unknown.title"));
            return 1;
        }
        Path folder = Path.of(arguments.getLast());
        Map<String, String> files = export.files(plan.get().mall());
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println(texts.get(Lang.ID, "directory.command.exported", "n", files.size(), "folder", folder));
        return 0;
    }
}
