//! A body that must come at a pace, so that nobody holds a place by sending a byte now and then.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, HttpBody};
use bytes::{Buf, Bytes};
use http_body::{Frame, SizeHint};
use tokio::time::{Instant, Sleep, sleep_until};

/// How long a body may take whatever its length.
const START: Duration = Duration::from_secs(20);
/// How many bytes must come in each second after that.
const PACE: u64 = 16 << 10;

/// A request's body.
#[derive(Debug)]
pub(super) struct Paced {
    body: Body,
    started: Option<Instant>,
    end: Pin<Box<Sleep>>,
    bytes: u64,
}

impl Paced {
    pub(super) fn new(body: Body) -> Self {
        Self { body, started: None, end: Box::pin(sleep_until(Instant::now())), bytes: 0 }
    }

    /// When the body must have gone on.
    fn extend(&mut self) {
        let started = *self.started.get_or_insert_with(Instant::now);
        self.end.as_mut().reset(started + START + Duration::from_secs(self.bytes / PACE));
    }
}

impl HttpBody for Paced {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        if self.started.is_none() {
            self.extend();
        }
        match Pin::new(&mut self.body).poll_frame(context) {
            Poll::Pending => {
                let over = self.end.as_mut().poll(context).is_ready();
                if over { Poll::Ready(Some(Err(axum::Error::new(TooSlow)))) } else { Poll::Pending }
            }
            Poll::Ready(frame) => {
                let length =
                    frame.as_ref().and_then(|frame| frame.as_ref().ok()?.data_ref().map(Buf::remaining));
                self.bytes += length.unwrap_or(0) as u64;
                self.extend();
                Poll::Ready(frame)
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// The client sends too slowly.
#[derive(Debug, thiserror::Error)]
#[error("the body comes too slowly")]
struct TooSlow;
