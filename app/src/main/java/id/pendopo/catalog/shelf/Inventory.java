package id.pendopo.catalog.shelf;

import id.pendopo.catalog.Service;
import id.pendopo.directory.Agency;
import java.util.List;
import java.util.UUID;

/** What the agencies of a mall could offer there, for those who administer it. From memory, like the catalogue itself. */
public interface Inventory {
    /** @param offered whether the mall offers it to visitors now */
    record Item(Service service, Agency agency, boolean offered) {}

    /** Every service of the mall's agencies, active or not, by the agency's name and its own. */
    List<Item> items(UUID mall);
}
