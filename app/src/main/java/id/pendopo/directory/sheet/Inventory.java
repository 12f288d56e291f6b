package id.pendopo.directory.sheet;

/** A sheet that no other sheet refers to, and whose rows may therefore be deleted one by one. */
interface Inventory extends Sheet {
    @Override
    default boolean deletable() {
        return true;
    }
}
