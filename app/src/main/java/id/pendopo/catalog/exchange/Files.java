package id.pendopo.catalog.exchange;

/** The sheets of one import; empty: not given. */
public record Files(byte[] services, byte[] requirements) {}
