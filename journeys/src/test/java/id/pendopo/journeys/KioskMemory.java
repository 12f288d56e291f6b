package id.pendopo.journeys;

/** Looks into what the browser of Ogan Ilir's kiosk keeps for being cut off. */
final class KioskMemory {
    /** What a browser keeps of the numbers that it has given: number and secret. */
    static final String GIVEN = """
            () => new Promise((done) => {
              const request = indexedDB.open("pendopo-offline/m/ogan-ilir/kiosk");
              request.onsuccess = () => {
                const all = request.result.transaction("tickets").objectStore("tickets").getAll();
                all.onsuccess = () => done(all.result.map((one) => one.number + " " + one.secret));
              };
            })
            """;

    /** How many numbers it may still give. */
    static final String LEFT = """
            () => new Promise((done) => {
              const request = indexedDB.open("pendopo-offline/m/ogan-ilir/kiosk");
              request.onsuccess = () => {
                const count = request.result.transaction("numbers").objectStore("numbers").count();
                count.onsuccess = () => done(count.result);
              };
            })
            """;

    /** One that the server has never heard of, told before all others. */
    static final String STRANGE = """
            () => new Promise((done) => {
              const request = indexedDB.open("pendopo-offline/m/ogan-ilir/kiosk");
              request.onsuccess = () => {
                const one = { day: "2000-01-01", no: 1, number: "X-777", secret: "never-reserved", takenAt: 0, sure: true, services: [], group: null, ground: false };
                const put = request.result.transaction("tickets", "readwrite").objectStore("tickets").put(one);
                put.onsuccess = () => done(true);
              };
            })
            """;

    /** Until its pages are there, all of them. */
    static final String READY = """
            async () => {
              while (!(await caches.match("/m/ogan-ilir/kiosk/offline/whole"))) await new Promise((later) => setTimeout(later, 200));
            }
            """;

    private KioskMemory() {}
}
