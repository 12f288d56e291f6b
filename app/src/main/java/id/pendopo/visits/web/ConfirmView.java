package id.pendopo.visits.web;

import id.pendopo.catalog.Service;
import id.pendopo.visits.estimate.CallEstimate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * What somebody is about to take a number for.
 *
 * @param closes when the last of their counters closes
 * @param full whether the hall is full, so that they will wait outside
 */
public record ConfirmView(
        KioskForm form,
        List<Part> parts,
        CallEstimate end,
        Optional<LocalTime> closes,
        List<TicketView.ToPrepare> prepare,
        List<TicketView.Fee> fees,
        boolean full) {
    /** One stop of the journey to be. */
    public record Part(Service service, String agency, Signpost place, int quantity, CallEstimate call) {}

    /**
     * A wish that could not be met.
     *
     * @param fits what of it still can
     * @param all everything that was chosen, so that nothing is lost
     * @param again whether all of it can be had in a moment
     */
    public record Instead(KioskForm form, List<Service> fits, List<Service> all, boolean again) {}
}
