package id.pendopo.directory.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The sheets of a mall in the order in which they build on each other. */
@Component
public class Sheets {
    private final List<Sheet> ofMall = new ArrayList<>();

    Sheets(
            MallSheet mall,
            AgencySheet agencies,
            CounterSheet counters,
            HoursSheet hours,
            ExceptionSheet exceptions,
            List<Inventory> inventories) {
        ofMall.addAll(List.of(mall, agencies, counters, hours, exceptions));
        ofMall.addAll(inventories);
    }

    public List<Sheet> ofMall() {
        return List.copyOf(ofMall);
    }

    public Optional<Sheet> named(String name) {
        return ofMall.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
    }
}
