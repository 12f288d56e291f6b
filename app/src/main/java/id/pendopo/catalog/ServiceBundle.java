package id.pendopo.catalog;

import java.util.List;
import java.util.UUID;

/** What people come for, in their own words, with the services of this mall that it takes, in order. */
public record ServiceBundle(String code, String nameId, String nameEn, List<UUID> services) {}
