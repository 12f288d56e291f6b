package id.pendopo.catalog;

import id.pendopo.platform.web.Page;
import java.util.Optional;
import java.util.UUID;

/** What a higher floor knows of the queue before a service right now. Without it the service page says nothing of waits. */
public interface LiveWaits {
    /** @return one sentence in the reader's language, such as "4 menunggu, sekitar 20 menit"; empty when unknown */
    Optional<String> now(UUID mall, UUID service, Page page);
}
