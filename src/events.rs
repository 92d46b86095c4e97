//! A future that reports while it works, as a stream.
//!
//! The work runs only while the stream is polled, and ends when it is dropped:
//! that is the whole of cancelling.

use std::future::Future;
use std::task::Poll;

use futures_util::{FutureExt, Stream, stream};
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};

/// Where the work sends its events; a stream nobody reads any more makes sending pointless, not wrong.
pub(crate) struct Sender<Event>(UnboundedSender<Event>);

impl<Event> Clone for Sender<Event> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<Event> Sender<Event> {
    /// Reports an event.
    pub(crate) fn send(&self, event: Event) {
        // The receiver lives as long as the work itself, so this cannot be lost.
        let _ = self.0.send(event);
    }
}

/// The events of a piece of work; the stream ends when the work does.
pub(crate) fn events<Event, Work>(
    work: impl FnOnce(Sender<Event>) -> Work,
) -> impl Stream<Item = Event> + Send
where
    Event: Send,
    Work: Future<Output = ()> + Send,
{
    let (sender, mut receiver) = unbounded_channel();
    let mut work = Box::pin(work(Sender(sender)).fuse());
    stream::poll_fn(move |context| {
        // Finished work has dropped its sender, which is what ends the receiver.
        let _: Poll<()> = work.as_mut().poll(context);
        receiver.poll_recv(context)
    })
}

#[cfg(test)]
mod tests {
    use futures_util::StreamExt;

    use super::*;

    #[tokio::test]
    async fn events_arrive_in_order_and_the_stream_ends() {
        let stream = events(|sender| async move {
            for number in 0..3 {
                sender.send(number);
                tokio::task::yield_now().await;
            }
        });
        assert_eq!(stream.collect::<Vec<_>>().await, [0, 1, 2]);
    }

    #[tokio::test]
    async fn dropping_the_stream_drops_the_work() {
        let witness = std::sync::Arc::new(());
        let held = witness.clone();
        let mut stream = Box::pin(events(|sender| async move {
            let _held = held;
            sender.send(());
            std::future::pending::<()>().await;
        }));
        assert_eq!(stream.next().await, Some(()));
        drop(stream);
        assert_eq!(std::sync::Arc::strong_count(&witness), 1);
    }
}
