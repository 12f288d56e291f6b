package id.pendopo.catalog.store;

import java.util.List;

/**
 * A bundle as the region keeps it.
 *
 * @param words everyday words by which it is searched, separated by spaces
 * @param services codes of services in order, whether or not a mall offers them
 */
public record BundleRow(String code, String nameId, String nameEn, String words, List<String> services) {}
