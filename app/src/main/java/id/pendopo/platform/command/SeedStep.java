package id.pendopo.platform.command;

/** One module's part in filling an empty demo. Steps that find their data there already do nothing. */
public interface SeedStep {
    /** Lower steps run first. */
    int order();

    void load();
}
