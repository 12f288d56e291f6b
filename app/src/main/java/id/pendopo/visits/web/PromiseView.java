package id.pendopo.visits.web;

import id.pendopo.visits.reception.Promises;

/**
 * A promise on paper.
 *
 * @param width of the roll in millimetres, 58 or 80
 */
public record PromiseView(Promises.Promise promise, String service, String agency, String mallName, int width) {}
