using TaskClient;

// dotnet run --project docs/samples/TaskClient -- <project> <address of an image>
var apiKey = Environment.GetEnvironmentVariable("SCALE_API_KEY");
if (apiKey is null || args.Length != 2)
{
    Console.Error.WriteLine("Set SCALE_API_KEY and name a project and the address of an image.");
    return 2;
}

using var tasks = new ScaleTasks(apiKey);
var taskId = await tasks.CreateAsync(new AnnotationTask(args[0], args[1], Guid.NewGuid().ToString()));
Console.WriteLine($"created {taskId}");
await tasks.CancelAsync(taskId);

var careful = await tasks.CreateCarefullyAsync(new AnnotationTask(args[0], args[1], Guid.NewGuid().ToString()));
Console.WriteLine($"created {careful}");
return 0;
