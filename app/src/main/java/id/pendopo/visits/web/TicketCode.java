package id.pendopo.visits.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The code on a ticket that takes a phone to the ticket's page, whoever prints it. */
@Component
class TicketCode {
    private final String publicUrl;

    /** @param publicUrl where phones reach this program; empty: where the asking browser itself does */
    TicketCode(@Value("${pendopo.public-url:}") String publicUrl) {
        this.publicUrl = publicUrl.strip().replaceFirst("/+$", "");
    }

    /** Only within a request: without a public address, the request's own is the one to print. */
    QrCode of(String mall, String secret) {
        String base = publicUrl.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : publicUrl;
        return QrCode.of(base + TicketController.address(mall, secret));
    }
}
