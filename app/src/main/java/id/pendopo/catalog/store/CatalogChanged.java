package id.pendopo.catalog.store;

/** The catalogue of a region was changed by this node; published inside the transaction. */
public record CatalogChanged(int region) {}
