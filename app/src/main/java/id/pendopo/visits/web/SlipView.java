package id.pendopo.visits.web;

import id.pendopo.visits.hall.LiveVisit;
import java.util.List;
import java.util.Optional;

/**
 * A ticket on paper.
 *
 * @param qr empty when the link can't be made again
 * @param width of the roll in millimetres, 58 or 80
 */
public record SlipView(
        LiveVisit visit, List<JourneyLine> lines, Optional<QrCode> qr, int width, String mallName, String complaint) {}
