@org.jspecify.annotations.NullMarked
package id.pendopo.visits.visitor;
