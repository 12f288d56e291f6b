package id.pendopo.directory.admin;

import id.pendopo.directory.exchange.DirectoryEditor;
import id.pendopo.directory.exchange.DirectoryEditor.Batch;
import id.pendopo.directory.exchange.MallFolder;
import id.pendopo.directory.sheet.Column;
import id.pendopo.directory.sheet.Fault;
import id.pendopo.directory.sheet.FaultWords;
import id.pendopo.directory.sheet.Kind;
import id.pendopo.directory.sheet.SheetReader;
import id.pendopo.directory.sheet.Values;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Who;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** What every sheet's screens do, whether it belongs to a mall or to the nation. */
@Component
public class SheetScreens {
    private final DirectoryEditor editor;
    private final FaultWords words;

    SheetScreens(DirectoryEditor editor, FaultWords words) {
        this.editor = editor;
        this.words = words;
    }

    public ListView list(Desk desk, String query) {
        return ListView.of(desk, query);
    }

    /** The form of the row that the request's key names; an empty one when it names none. */
    public FormView form(Desk desk, MultiValueMap<String, String> request) {
        Map<String, String> key = key(desk, request, "");
        if (key.values().stream().allMatch(String::isEmpty)) {
            return FormView.of(desk, Map.of(), Map.of(), List.of(), fault -> "");
        }
        return desk.sheet().rows(desk.premises()).stream()
                .filter(row -> key(desk, row).equals(key))
                .findFirst()
                .map(row -> FormView.of(desk, row, key, List.of(), fault -> ""))
                .orElseThrow(PlatformProblem.NOT_FOUND::refusal);
    }

    /** @return the form again, with what is wrong with it; empty when it is saved */
    public Optional<FormView> save(Desk desk, MultiValueMap<String, String> request, String key) {
        Map<String, String> row = cells(desk, request);
        Map<String, String> old = key(desk, request, "old_");
        boolean isNew = old.values().stream().allMatch(String::isEmpty);
        SheetReader.Result result = SheetReader.form(desk.sheet(), row, desk.premises());
        if (!result.fine()) {
            return Optional.of(
                    FormView.of(desk, row, isNew ? Map.of() : old, result.faults(), fault -> say(desk, fault)));
        }
        if (isNew || !desk.sheet().deletable()) {
            editor.save(
                    desk.premises(),
                    List.of(new Batch(desk.sheet(), result.rows())),
                    Who.must().id(),
                    key);
        } else {
            editor.replace(
                    desk.premises(),
                    desk.sheet(),
                    old,
                    result.rows(),
                    Who.must().id(),
                    key);
        }
        return Optional.empty();
    }

    /** The form as it was sent, with faults that only the caller can find. */
    public FormView again(Desk desk, MultiValueMap<String, String> request, List<Fault> faults) {
        return FormView.of(desk, cells(desk, request), Map.of(), faults, fault -> say(desk, fault));
    }

    public void delete(Desk desk, MultiValueMap<String, String> request, String key) {
        editor.delete(
                desk.premises(),
                desk.sheet(),
                key(desk, request, ""),
                Who.must().id(),
                key);
    }

    public String export(Desk desk) {
        return MallFolder.csv(desk.sheet(), desk.sheet().rows(desk.premises()));
    }

    /** Looks only. */
    public ImportView attempt(Desk desk, String file, byte[] content) {
        SheetReader.Result result = SheetReader.file(desk.sheet(), content, desk.premises());
        Map<Map<String, String>, Map<String, String>> there = new HashMap<>();
        desk.sheet().rows(desk.premises()).forEach(row -> there.put(key(desk, row), row));
        int added = 0;
        int same = 0;
        for (Values row : result.rows()) {
            Map<String, String> cells = new HashMap<>();
            desk.sheet().columns().forEach(column -> cells.put(column.name(), row.cell(column.name())));
            Map<String, String> before = there.get(key(desk, cells));
            added += before == null ? 1 : 0;
            same += cells.equals(before) ? 1 : 0;
        }
        int wrong = (int) result.faults().stream().map(Fault::line).distinct().count();
        List<ImportView.Line> faults = result.faults().stream()
                .map(fault -> new ImportView.Line(fault.line(), fault.column(), fault.value(), say(desk, fault)))
                .toList();
        int fine = result.rows().size();
        String text = result.fine() ? new String(content, StandardCharsets.UTF_8) : "";
        return new ImportView(desk, file, fine + wrong, added, fine - added - same, same, wrong, faults, text);
    }

    /** @return what is wrong, and then nothing was changed; empty when all rows are saved */
    public Optional<ImportView> carryOut(Desk desk, String content, String key) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        SheetReader.Result result = SheetReader.file(desk.sheet(), bytes, desk.premises());
        if (!result.fine()) {
            return Optional.of(attempt(desk, "", bytes));
        }
        editor.save(
                desk.premises(),
                List.of(new Batch(desk.sheet(), result.rows())),
                Who.must().id(),
                key);
        return Optional.empty();
    }

    private String say(Desk desk, Fault fault) {
        return words.sentence(desk.page().lang(), fault);
    }

    private static Map<String, String> cells(Desk desk, MultiValueMap<String, String> request) {
        Map<String, String> row = new HashMap<>();
        for (Column column : desk.sheet().columns()) {
            List<String> sent = request.getOrDefault(column.name(), List.of());
            row.put(
                    column.name(),
                    column.kind() instanceof Kind.Weekdays
                            ? String.join(" ", sent)
                            : sent.isEmpty() ? "" : sent.getFirst());
        }
        return row;
    }

    private static Map<String, String> key(Desk desk, MultiValueMap<String, String> request, String prefix) {
        Map<String, String> key = new LinkedHashMap<>();
        for (String name : desk.sheet().key()) {
            String value = request.getFirst(prefix + name);
            key.put(name, value == null ? "" : value);
        }
        return key;
    }

    private static Map<String, String> key(Desk desk, Map<String, String> row) {
        Map<String, String> key = new LinkedHashMap<>();
        desk.sheet().key().forEach(name -> key.put(name, row.getOrDefault(name, "")));
        return key;
    }
}
