package id.pendopo.oversight.screen;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Service;
import id.pendopo.directory.Agency;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.text.Lang;
import id.pendopo.platform.text.Texts;
import java.util.Map;
import java.util.UUID;

/** What agencies and services are called; also those that the mall no longer has. */
public record Names(Map<UUID, Agency> agencies, Map<UUID, Service> services, Texts texts, Lang lang) {
    static Names of(MallPlan plan, Catalog catalog, Texts texts, Lang lang) {
        return new Names(plan.agencies(), catalog.services(plan.mall().id()), texts, lang);
    }

    public String agency(UUID id) {
        Agency agency = agencies.get(id);
        return agency == null ? texts.get(lang, "oversight.agency-gone", "id", tail(id)) : agency.shortName();
    }

    public String service(UUID id) {
        Service service = services.get(id);
        if (service == null) {
            return texts.get(lang, "oversight.service-gone", "id", tail(id));
        }
        return lang == Lang.EN && !service.nameEn().isBlank() ? service.nameEn() : service.nameId();
    }

    private static String tail(UUID id) {
        String text = id.toString();
        return text.substring(text.length() - 6);
    }
}
