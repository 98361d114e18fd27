using System;
using System.Threading.Tasks;
using Labeling;

using var tasks = new TaskClient();
using var batches = new BatchClient();
using var careful = new CarefulTaskClient();

try
{
    var done = args[0] switch
    {
        "create" => await Print(tasks.CreateAsync("6d8f0c1e", "https://images.example/1.jpg")),
        "get" => await Print(tasks.GetStatusAsync("task-1")),
        "list" => await Finish(tasks.ListAsync("lanes & signs")),
        "cancel" => await Finish(tasks.CancelAsync("task-1")),
        "set-metadata" => await Finish(tasks.SetMetadataAsync("task-1", "colour", "red")),
        "forget-unique-id" => await Finish(tasks.ForgetUniqueIdAsync("task-1")),
        "finalize" => await Finish(batches.FinalizeAsync("batch-1")),
        "batch-status" => await Finish(batches.ReadStatusAsync("batch-1")),
        "submit" => await batches.SubmitAsync("lanes", "batch-1"),
        "upload" => await Print(FileClient.UploadAsync("1.txt", "a street")),
        "import" => await Finish(FileClient.ImportAsync("https://images.example/2.jpg")),
        "create-carefully" => await Print(careful.CreateAsync("6d8f0c1e", "https://images.example/1.jpg")),
        "get-carefully" => await Print(careful.GetStatusAsync("task-1")),
        _ => throw new ArgumentException("There is no verb " + args[0]),
    };
    return done ? 0 : 1;
}
catch (Exception e)
{
    Console.WriteLine($"failed: {e.GetType().Name}: {e.Message}");
    return 1;
}

static async Task<bool> Print<T>(Task<T> result)
{
    var text = await result;
    Console.WriteLine(text);
    return text != null;
}

static async Task<bool> Finish(Task work)
{
    await work;
    return true;
}
