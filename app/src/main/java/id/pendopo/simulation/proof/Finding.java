package id.pendopo.simulation.proof;

/** @param what figures, or the first thing that is wrong */
public record Finding(Rule rule, boolean holds, String what) {}
