package id.pendopo.visits.web;

import id.pendopo.catalog.Service;
import id.pendopo.catalog.ServiceBundle;
import id.pendopo.directory.Agency;
import id.pendopo.visits.tickets.Offer;
import id.pendopo.visits.tickets.Wait;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody can choose, and has chosen so far. Every service stands under its agency, some above it as well.
 *
 * @param asked what was typed; empty when nothing was
 * @param picked services that were chosen before and that neither a search nor a bundle gave
 * @param found what the search or the bundle gave
 * @param often what people here come for most; empty on a mall's first days
 * @param shut why nobody is given a number now; empty where an agency gives some
 */
public record KioskView(
        String asked,
        List<ServiceBundle> bundles,
        Set<UUID> chosen,
        List<Choice> picked,
        List<Choice> found,
        List<Choice> often,
        List<Booth> booths,
        Optional<ShutView> shut) {
    /** A service with what its queue can do now. */
    public record Choice(Service service, String agency, Offer offer, boolean chosen) {
        /** One that was chosen stays, so that it can be given up; the gate says why when it can't be served. */
        public boolean choosable() {
            return chosen || offer.state().choosable();
        }
    }

    /** An agency with its services and how long one waits for them; shut only when none of them gives numbers now. */
    public record Booth(Agency agency, Offer best, Optional<Wait> expected, List<Choice> choices) {
        public boolean open() {
            return best.state().choosable();
        }

        /** The pause that ends first; empty when none of its services is paused. */
        public Optional<Offer> paused() {
            return choices.stream()
                    .map(Choice::offer)
                    .filter(offer -> offer.state() == Offer.State.PAUSED)
                    .min(Offer.GOES_ON_FIRST);
        }
    }
}
