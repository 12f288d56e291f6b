package id.pendopo.catalog.web;

import id.pendopo.catalog.Requirement;
import id.pendopo.catalog.Service;
import id.pendopo.catalog.ServiceBundle;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.ids.Secrets;
import id.pendopo.platform.security.Access;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue for other programs. Public, cacheable for a minute, with an ETag over the content. */
@RestController
@RequestMapping("/api/v1/malls/{mall}")
@Access(everybody = true)
class CatalogApi {
    private static final int PAGE = 200;

    private final Shop shop;

    CatalogApi(Shop shop) {
        this.shop = shop;
    }

    /** @param next the {@code after} of the next page; absent on the last one */
    record Services(List<Item> services, @Nullable String next) {}

    /** The agency by code; requirements, words and legal basis only where one service is asked for. */
    record Item(
            UUID id,
            String agency,
            String code,
            String nameId,
            String nameEn,
            Service.Licensing licensing,
            boolean umk,
            Service.Completion completion,
            int minutes,
            @Nullable Integer timeValue,
            Service.@Nullable TimeUnit timeUnit,
            Service.FeeKind feeKind,
            @Nullable Long feeRupiah,
            String product,
            boolean example) {}

    record Detail(
            Item service,
            String feeNoteId,
            String feeNoteEn,
            String productId,
            String productEn,
            String legalBasis,
            String source,
            List<Requirement> requirements,
            List<UUID> prerequisites) {}

    record Bundles(List<ServiceBundle> bundles) {}

    record Details(List<Detail> services) {}

    /**
     * By agency and code, 200 at a time; with {@code q} the best matches.
     *
     * @param after {@code next} of the page before
     */
    @GetMapping("/services")
    ResponseEntity<Services> services(
            @PathVariable String mall,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "") String after) {
        MallPlan plan = shop.mall(mall);
        if (q != null) {
            List<Item> best =
                    shop.search(plan, q, 20).stream().map(s -> item(plan, s)).toList();
            return answer(new Services(best, null));
        }
        List<Item> rest = shop.all(plan).stream()
                .map(service -> item(plan, service))
                .sorted(Comparator.comparing(CatalogApi::key))
                .filter(item -> key(item).compareTo(after) > 0)
                .limit(PAGE + 1)
                .toList();
        List<Item> page = rest.subList(0, Math.min(PAGE, rest.size()));
        return answer(new Services(page, rest.size() > PAGE ? key(page.getLast()) : null));
    }

    /** All agencies of the mall that give it: usually one. */
    @GetMapping("/services/{code}")
    ResponseEntity<Details> service(@PathVariable String mall, @PathVariable String code) {
        MallPlan plan = shop.mall(mall);
        return answer(new Details(shop.givers(plan, code).stream()
                .map(service -> new Detail(
                        item(plan, service),
                        service.feeNoteId(),
                        service.feeNoteEn(),
                        service.productId(),
                        service.productEn(),
                        service.legalBasis(),
                        service.source(),
                        service.requirements(),
                        shop.before(plan, service).stream().map(Service::id).toList()))
                .toList()));
    }

    @GetMapping("/bundles")
    ResponseEntity<Bundles> bundles(@PathVariable String mall) {
        return answer(new Bundles(shop.bundles(shop.mall(mall))));
    }

    private Item item(MallPlan plan, Service s) {
        return new Item(
                s.id(),
                shop.agency(plan, s).code(),
                s.code(),
                s.nameId(),
                s.nameEn(),
                s.licensing(),
                s.umk(),
                s.completion(),
                s.minutes(),
                s.timeValue(),
                s.timeUnit(),
                s.feeKind(),
                s.feeRupiah(),
                s.product(),
                s.isExample());
    }

    private static String key(Item item) {
        return item.agency() + "." + item.code();
    }

    /** Spring answers 304 by itself when the sender has this content already. */
    private static <T> ResponseEntity<T> answer(T body) {
        String etag = "\"" + HexFormat.of().formatHex(Secrets.digest(body.toString()), 0, 12) + "\"";
        CacheControl minute = CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();
        return ResponseEntity.ok().cacheControl(minute).eTag(etag).body(body);
    }
}
