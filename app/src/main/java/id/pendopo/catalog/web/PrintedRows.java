package id.pendopo.catalog.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import id.pendopo.catalog.shelf.Inventory;
import id.pendopo.platform.text.Lang;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.WholeWords;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The rows of a mall's long list of services, made once for each language and kept while the list is the same: they say
 * nothing about who reads them. A changed catalogue is another list, with rows of its own.
 */
@Component
class PrintedRows {
    /** Malls whose rows are kept: 100 kB each, and a manager edits one mall. */
    private static final int MALLS = 32;

    private final TemplateEngine templates;
    private final Cache<List<Inventory.Item>, Map<Lang, byte[]>> kept =
            Caffeine.newBuilder().weakKeys().maximumSize(MALLS).build();

    PrintedRows(TemplateEngine templates) {
        this.templates = templates;
    }

    /** @param all of the mall's items, as the inventory gave them; a part of them is better printed each time */
    Content ofAll(Page page, List<Inventory.Item> all) {
        byte[] rows =
                kept.get(all, list -> new ConcurrentHashMap<>()).computeIfAbsent(page.lang(), lang -> print(page, all));
        return output -> output.writeBinaryContent(rows);
    }

    Content of(Page page, List<Inventory.Item> items) {
        byte[] rows = print(page, items);
        return output -> output.writeBinaryContent(rows);
    }

    private byte[] print(Page page, List<Inventory.Item> items) {
        Utf8ByteOutput rows = new Utf8ByteOutput();
        templates.render("catalog/adminRows.jte", Map.of("page", page, "items", items), new WholeWords(rows));
        return rows.toByteArray();
    }
}
