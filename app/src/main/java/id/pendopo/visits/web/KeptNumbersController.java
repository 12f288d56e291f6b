package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.visits.offline.KeptNumbers;
import id.pendopo.visits.offline.OfflineProblem;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reception settles, by name, an offline number that could not become a visit by itself. */
@Controller
@Access({Role.RECEPTIONIST, Role.MALL_MANAGER})
class KeptNumbersController {
    private final Directory directory;
    private final KeptNumbers kept;

    KeptNumbersController(Directory directory, KeptNumbers kept) {
        this.directory = directory;
        this.kept = kept;
    }

    @PostMapping("/m/{mall}/reception/offline/{block}/{no}/take-in")
    String takeIn(
            @PathVariable String mall,
            @PathVariable UUID block,
            @PathVariable int no,
            @RequestParam Optional<UUID> service,
            @RequestParam String key) {
        UUID chosen = service.orElseThrow(OfflineProblem.KEPT_WITHOUT_SERVICE::refusal);
        UUID visit = kept.takeIn(directory.plan(mall), Who.must(), block, no, chosen, key);
        return "redirect:/m/" + mall + "/reception/visits/" + visit;
    }

    @PostMapping("/m/{mall}/reception/offline/{block}/{no}/close")
    String close(
            @PathVariable String mall,
            @PathVariable UUID block,
            @PathVariable int no,
            @RequestParam Optional<KeptNumbers.How> how,
            @RequestParam String key) {
        KeptNumbers.How chosen = how.orElseThrow(OfflineProblem.KEPT_WITHOUT_HOW::refusal);
        kept.close(directory.plan(mall).mall().id(), Who.must(), block, no, chosen, key);
        return "redirect:/m/" + mall + "/reception";
    }
}
