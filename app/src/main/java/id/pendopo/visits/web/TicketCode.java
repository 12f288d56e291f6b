package id.pendopo.visits.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The codes that take a phone to a page: to the ticket's, whoever prints it, and from a display to the calls. */
@Component
class TicketCode {
    private final String publicUrl;

    /** @param publicUrl where phones reach this program; empty: where the asking browser itself does */
    TicketCode(@Value("${pendopo.public-url:}") String publicUrl) {
        this.publicUrl = publicUrl.strip().replaceFirst("/+$", "");
    }

    /** Only within a request: without a public address, the request's own is the one to print. */
    QrCode of(String mall, String secret) {
        return to(TicketController.address(mall, secret));
    }

    QrCode calls(String mall, String zone) {
        return to(CallsController.address(mall, zone));
    }

    private QrCode to(String path) {
        String base = publicUrl.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : publicUrl;
        return QrCode.of(base + path);
    }
}
